import { parse, stringify } from 'yaml';
import type { Range } from '../../position.ts';
import { type AssessmentFile, readWith } from '../reading/read-file.ts';
import { FILE_RULES } from '../rules/index.ts';
import type { Correction, FileRule, Finding } from '../rules/rule.ts';
import { applyEdits, type Edit } from './edit.ts';

/** What the rules know the one right value of, in data that can be read. */

/** The rules of whose findings `--fix` takes some. Only files with such a finding are looked at again. */
export const FIXED_RULES: ReadonlySet<string> = new Set([
  'file/byte-order-mark',
  'yaml/syntax',
  'yaml/quotes',
  'yaml/number',
  'schema/unknown-key',
  'schema/type',
  'schema/value',
  'agent/alias',
  'agent/purl',
  'lists/repeated',
  'sources/unknown-id',
  'cvss/vector',
  'threats/leads-to',
  'advisories/id',
  'taxonomy/reference',
  'layers/missing',
  'layers/unknown-heading',
  'markdown/odd-space',
]);

export const FIXING_RULES = FILE_RULES.filter(({ id }) => FIXED_RULES.has(id));

/** A file with other data. Its body is not read again: it is the same, but for the place where it begins. */
export function withHead(file: AssessmentFile, yaml: string): AssessmentFile {
  const [start, end] = file.frontmatter?.range ?? [0, 0];
  const text = file.text.slice(0, start) + yaml + file.text.slice(end);
  return readWith(() => file.body.tree, new TextEncoder().encode(text), file.path);
}

/** Each that is tried alone is a reading of all the data: so many of them, and no more than make so many characters. */
const MOST_ALONE = { times: 12, characters: 200_000 };

/** The corrections of each rule that leave less to find; `read` gives the file with such data. */
export function corrections(yaml: string, read: (yaml: string) => AssessmentFile): Edit[] {
  const file = read(yaml);
  const offset = file.frontmatter?.range[0] ?? 0;
  return FIXING_RULES.flatMap((rule) => {
    const found = rule.check(file, {});
    const edits = found.flatMap((finding) => editsOf(finding, rule, file));
    if (edits.length === 0) return [];
    const errors = dataErrors(file);
    const inData = edits.map(({ range: [from, to], ...edit }) => ({
      ...edit,
      range: [from - offset, to - offset] as const,
    }));
    const helps = (some: readonly Edit[]): boolean => {
      if (some.length === 0) return false;
      const after = read(applyEdits(yaml, some));
      if (after.frontmatter?.problems.length !== 0) return false;
      const left = dataErrors(after);
      return rule.severity === 'error'
        ? left < errors
        : left <= errors && rule.check(after, {}).length < found.length;
    };
    if (helps(inData)) return inData;
    const { times, characters } = MOST_ALONE;
    const some = inData.slice(0, Math.min(times, Math.floor(characters / yaml.length)));
    const alone = inData.length > 1 ? some.filter((edit) => helps([edit])) : [];
    return helps(alone) ? alone : [];
  });
}

const editsOf = (
  { corrections: given = [] }: Finding,
  { id }: FileRule,
  { text }: AssessmentFile,
): Edit[] => given.map((one) => ({ ...edit(one, text), rule: id }));

function edit({ range, value }: Correction, text: string): Omit<Edit, 'rule'> {
  const written = text.slice(...range);
  if (value === undefined) {
    const message = `Removed the second ${written}.`;
    return { range: entryAt(range, text), replacement: '', message };
  }
  const replacement = yamlOf(value, written);
  return { range, replacement, message: `Wrote ${written} as ${replacement}.` };
}

/** An entry of a list with the comma before it, or with its line. */
function entryAt([start, end]: Range, text: string): Range {
  const before = text.slice(0, start).trimEnd();
  if (before.endsWith(',')) return [before.length - 1, end];
  const line = text.lastIndexOf('\n', start) + 1;
  if (!/^[ \t]*- +$/.test(text.slice(line, start))) return [start, end];
  return [line, end + (/^[ \t]*(?:#.*)?\r?\n/.exec(text.slice(end))?.[0].length ?? 0)];
}

/** What stands as it is in every place of YAML. */
const PLAIN = /^[A-Za-z0-9](?:[\w./+%@:~-]*[\w/+%-])?$/;

/** A value on one line; a text keeps the quotes that it has. */
function yamlOf(value: unknown, before = ''): string {
  if (typeof value === 'string') {
    const isPlain = PLAIN.test(value) && parse(value) === value && !/^["']/.test(before);
    return isPlain ? value : JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((one) => yamlOf(one)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return stringify(value).trimEnd();
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${yamlOf(inner)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** How many errors there are in the data, and in what the data say of the sections. */
export const dataErrors = (file: AssessmentFile): number =>
  FILE_RULES.filter(({ id, severity }) => severity === 'error' && !/^(?:markdown|text)\//.test(id))
    .flatMap((rule) => rule.check(file, {}).map((finding) => ({ id: rule.id, ...finding })))
    .filter(({ id, path }) => path !== undefined || /^(?:yaml|schema|layers)\//.test(id)).length;
