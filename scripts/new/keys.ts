import { stringify } from 'yaml';
import { toSlug } from '../../src/domain/slug.ts';
import type { Field } from '../../src/views/contribute/field.ts';
import { lastKey } from '../../src/views/contribute/fields.ts';

/** Values that are filled in already, by the path of their question. Their keys are written even where they are optional. */
export type InitialValues = Readonly<Record<string, string>>;

/** The line of a key, below comments with what the question says. An optional key is a comment too. */
function linesOfKey(
  { path, label, help, choices, required, ...field }: Field,
  values: InitialValues,
): string[] {
  const key = lastKey(path);
  const hint = help || (toSlug(label) === key ? '' : label);
  const ids = choices.map(({ id }) => id).join(', ');
  const line = `${key}: ${values[path] ?? (required ? '' : exampleOf(field))}`.trimEnd();
  return [
    ...(hint ? [`# ${hint}`] : []),
    ...(ids ? [`# One of: ${ids}`] : []),
    required || path in values ? line : `# ${line}`,
  ];
}

/** The example of a vector breaks off, so that nobody takes it over. That of a list has brackets. */
function exampleOf({ input, example }: Pick<Field, 'input' | 'example'>): string {
  if (input === 'cites') return '[docs]';
  if (input === 'cite') return 'docs';
  if (input === 'vector') return `${example.slice(0, 'CVSS:4.0/AV:N/'.length)}…`;
  if (/^(?:words|names|paths|references)$/.test(input)) return `[${example}]`;
  return example && stringify(example, { lineWidth: 0 }).trim();
}

export const keyLines = (fields: readonly Field[], values: InitialValues = {}): string[] =>
  fields.flatMap((field) => linesOfKey(field, values));

export const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** The lines of one entry of a list, its id first. */
export function entryLines(fields: readonly Field[], values: InitialValues = {}): string[] {
  const isId = ({ path }: Field): boolean => lastKey(path) === 'id';
  const [first, ...others] = fields.toSorted((a, b) => Number(isId(b)) - Number(isId(a)));
  const lines = first ? linesOfKey(first, values) : [];
  const last = lines.pop() ?? '';
  return indent([...lines, last.replace(/^(?:# )?/, '$&- '), ...indent(keyLines(others, values))]);
}
