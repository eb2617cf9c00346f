import { longDate } from './format.ts';

/** What is cited: a page, or the whole catalogue as it stood. */
interface Cited {
  readonly title: string;
  /** The name of the catalogue. */
  readonly site: string;
  /** The whole address. */
  readonly address: string;
}

/** `“Threats”. Septet. https://example.org/threats/` */
export const pageCitation = ({ title, site, address }: Cited): string =>
  title === site ? `${site}. ${address}` : `“${title}”. ${site}. ${address}`;

/** The state of a catalogue: the commits of its content, and the edition where it is one. */
interface State {
  readonly content: readonly { readonly commit: string; readonly day: string }[];
  readonly edition: string | undefined;
}

/** `Edition 2026.12, commit 0123456789ab of 21 November 2026`; empty where no git knows the content. */
export const stateInWords = ({ content, edition }: State): string =>
  [
    ...(edition === undefined ? [] : [`Edition ${edition}`]),
    ...content.map(({ commit, day }) => `commit ${commit.slice(0, 12)} of ${longDate(day)}`),
  ].join(', ');

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
    url: `{${address}}`,
  };
  const key = [site.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), state.edition ?? year];
  const lines = Object.entries(fields).filter(([, value]) => value !== '');
  return `@misc{${key.filter(Boolean).join('-')},\n${lines.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}`;
}

/** What TeX would take for a command. */
const escaped = (text: string): string => text.replace(/[&%$#_{}\\]/g, '\\$&');
