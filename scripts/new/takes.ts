import type { Field, Input } from '../../src/views/contribute/field.ts';

/** What a question takes, in words for somebody who writes the answer down. */

const FORM: Readonly<Partial<Record<Input, string>>> = {
  address: 'a whole web address',
  day: 'a day, as 2026-11-20',
  score: '0, 0.5 or 1',
  cites: 'ids of sources',
  references: 'ids with the list that they are from, with blanks between them',
  words: 'words, with blanks between them',
  lines: 'one on each line',
};

/** The form of an answer, or all that are allowed. */
const form = ({ input, choices }: Field): string =>
  input === 'choice' ? choices.map(({ id }) => id).join(', ') : (FORM[input] ?? '');

export function takes(field: Field): string {
  const { label, help } = field;
  const allowed = form(field);
  const said = /[?]$/.test(label) ? [label, allowed] : [allowed ? `${label}: ${allowed}` : label];
  return [...said, help]
    .filter((words) => words !== '')
    .map((words) => (/[.?!]$/.test(words) ? words : `${words}.`))
    .join(' ');
}

/** Questions below each other, with what they take beside them. */
export function table(rows: readonly (readonly [name: string, ...rest: string[]])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, ...rest]) => `${name.padEnd(width)}  ${rest.join('  ')}`);
}
