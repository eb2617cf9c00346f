import { stringify } from 'yaml';
import { toSlug } from '../../src/domain/slug.ts';
import type { Field } from '../../src/views/contribute/field.ts';
import { lastKey } from '../../src/views/contribute/fields.ts';

/** What keys begin with, by the path of their question. These stand there also where they could be left out. */
export type Begun = Readonly<Record<string, string>>;

/** The lines of a key, below what the question says of it; one that may be left out is a comment. */
function keyOf({ path, label, help, choices, required, ...field }: Field, begun: Begun): string[] {
  const key = lastKey(path);
  const said = help || (toSlug(label) === key ? '' : label);
  const ids = choices.map(({ id }) => id).join(', ');
  const line = `${key}: ${begun[path] ?? (required ? '' : exampleOf(field))}`.trimEnd();
  return [
    ...(said ? [`# ${said}`] : []),
    ...(ids ? [`# One of: ${ids}`] : []),
    required || path in begun ? line : `# ${line}`,
  ];
}

/** A vector has to be thought of, so it breaks off; a list shows that it is one. */
function exampleOf({ input, example }: Pick<Field, 'input' | 'example'>): string {
  if (input === 'cites') return '[docs]';
  if (input === 'cite') return 'docs';
  if (input === 'vector') return `${example.slice(0, 'CVSS:4.0/AV:N/'.length)}…`;
  if (/^(?:words|names|paths|references)$/.test(input)) return `[${example}]`;
  return example && stringify(example, { lineWidth: 0 }).trim();
}

export const keyLines = (fields: readonly Field[], begun: Begun = {}): string[] =>
  fields.flatMap((field) => keyOf(field, begun));

/** What stands inside of a key. */
export const inside = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** One entry of a list, its id first. */
export function entryOf(fields: readonly Field[], begun: Begun = {}): string[] {
  const isId = ({ path }: Field): boolean => lastKey(path) === 'id';
  const [first, ...others] = fields.toSorted((a, b) => Number(isId(b)) - Number(isId(a)));
  const lines = first ? keyOf(first, begun) : [];
  const last = lines.pop() ?? '';
  return inside([...lines, last.replace(/^(?:# )?/, '$&- '), ...inside(keyLines(others, begun))]);
}
