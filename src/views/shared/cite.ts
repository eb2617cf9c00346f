import type { BuiltFrom } from '../../domain/history/commit.ts';
import { toSlug } from '../../domain/slug.ts';
import { say } from '../../words/say.ts';
import { longDate, quoted } from './format.ts';

/** What is cited: a page or the whole catalogue. */
interface Citable {
  readonly title: string;
  /** The name of the catalogue. */
  readonly site: string;
  /** As it is cited; empty for the first page of a site without an address. */
  readonly address: string;
}

/** `“Threats”. Septet. https://example.org/threats/` */
export const pageCitation = ({ title, site, address }: Citable): string =>
  [title === site ? '' : quoted(title), site, address].filter(Boolean).join('. ');

/** The state of a catalogue: the commits of its content, and the edition where it is one. */
interface CatalogueState {
  readonly content: readonly BuiltFrom[];
  readonly edition: string | undefined;
}

/** `Edition 2026.12, commit 0123456789ab of 21 November 2026`; empty where the content is not in git. */
function stateInWords({ content, edition }: CatalogueState): string {
  const commits = content.map(({ commit, day, changed }) =>
    changed
      ? say('commit {commit} of {day} with changes since', {
          commit: commit.slice(0, 12),
          day: longDate(day),
        })
      : say('commit {commit} of {day}', { commit: commit.slice(0, 12), day: longDate(day) }),
  );
  const parts =
    edition === undefined ? commits : [say('edition {edition}', { edition }), ...commits];
  return parts.join(', ').replace(/^./, (first) => first.toUpperCase());
}

/** The citation of the whole catalogue in its present state. */
export const catalogueCitation = ({ site, address }: Citable, state: CatalogueState): string =>
  [site, stateInWords(state), address].filter(Boolean).join('. ');

/** The same as a record of BibTeX. */
export function catalogueBibtex({ title, site, address }: Citable, state: CatalogueState): string {
  const days = state.content.map(({ day }) => day).toSorted();
  const year = days.at(-1)?.slice(0, 4) ?? '';
  const fields = {
    title: `{${escapeTex(title)}}`,
    author: `{{${escapeTex(site)}}}`,
    year: year && `{${year}}`,
    note: stateInWords(state) && `{${escapeTex(stateInWords(state))}}`,
    url: address && `{${address}}`,
  };
  const key = [toSlug(site) || 'catalogue', state.edition ?? year];
  const lines = Object.entries(fields).filter(([, value]) => value !== '');
  return `@misc{${key.filter(Boolean).join('-')},\n${lines.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}`;
}

/** Signs that must be written by name: BibTeX counts braces even after a backslash. */
const TEX_NAMES: Readonly<Record<string, string>> = {
  '{': 'braceleft',
  '}': 'braceright',
  '\\': 'backslash',
  '^': 'asciicircum',
  '~': 'asciitilde',
};

const escapeTex = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[&%$#_{}\\^~]/g, (sign) =>
      TEX_NAMES[sign] ? `\\text${TEX_NAMES[sign]}{}` : `\\${sign}`,
    );
