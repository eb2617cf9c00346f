import type { BuiltFrom } from '../../domain/history/commit.ts';
import { toSlug } from '../../domain/slug.ts';
import { say } from '../../words/say.ts';
import { longDate, quoted } from './format.ts';

/** What is cited: a page, or the whole catalogue as it stood. */
interface Cited {
  readonly title: string;
  /** The name of the catalogue. */
  readonly site: string;
  /** As it is cited; empty for the first page of a site without an address. */
  readonly address: string;
}

/** `“Threats”. Septet. https://example.org/threats/` */
export const pageCitation = ({ title, site, address }: Cited): string =>
  [title === site ? '' : quoted(title), site, address].filter(Boolean).join('. ');

/** The state of a catalogue: the commits of its content, and the edition where it is one. */
interface State {
  readonly content: readonly BuiltFrom[];
  readonly edition: string | undefined;
}

/** `Edition 2026.12, commit 0123456789ab of 21 November 2026`; empty where no git knows the content. */
export function stateInWords({ content, edition }: State): string {
  const commits = content.map(({ commit, day, changed }) =>
    changed
      ? say('commit {commit} of {day} with changes since', {
          commit: commit.slice(0, 12),
          day: longDate(day),
        })
      : say('commit {commit} of {day}', { commit: commit.slice(0, 12), day: longDate(day) }),
  );
  const all = edition === undefined ? commits : [say('edition {edition}', { edition }), ...commits];
  return all.join(', ').replace(/^./, (first) => first.toUpperCase());
}

/** The whole catalogue as it stands. */
export const catalogueCitation = ({ site, address }: Cited, state: State): string =>
  [site, stateInWords(state), address].filter(Boolean).join('. ');

/** The same as a record of BibTeX. */
export function catalogueBibtex({ title, site, address }: Cited, state: State): string {
  const [year = ''] = (
    state.content
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? ''
  ).split('-');
  const fields = {
    title: `{${escaped(title)}}`,
    author: `{{${escaped(site)}}}`,
    year: year && `{${year}}`,
    note: stateInWords(state) && `{${escaped(stateInWords(state))}}`,
    url: address && `{${address}}`,
  };
  const key = [toSlug(site) || 'catalogue', state.edition ?? year];
  const lines = Object.entries(fields).filter(([, value]) => value !== '');
  return `@misc{${key.filter(Boolean).join('-')},\n${lines.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}`;
}

/** By name what TeX would take for a command: BibTeX counts braces, whatever stands before them. */
const NAMED: Readonly<Record<string, string>> = {
  '{': 'braceleft',
  '}': 'braceright',
  '\\': 'backslash',
  '^': 'asciicircum',
  '~': 'asciitilde',
};

const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[&%$#_{}\\^~]/g, (sign) => (NAMED[sign] ? `\\text${NAMED[sign]}{}` : `\\${sign}`));
