import { parse, stringify } from 'yaml';
import type { Range } from '../../position.ts';
import { type AssessmentFile, readWith } from '../reading/read-file.ts';
import { FILE_RULES } from '../rules/index.ts';
import type { Correction, FileRule, Finding } from '../rules/rule.ts';
import { applyEdits, type Edit } from './edit.ts';

/** Corrections that rules propose: values in readable data for which there is one right value. */

/** The rules of which `--fix` can correct a finding. Only files with such a finding are looked at again. */
export const CORRECTED_RULES: ReadonlySet<string> = new Set([
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

export const CORRECTING_RULES = FILE_RULES.filter(({ id }) => CORRECTED_RULES.has(id));

/** The file with other data. Its body is not read again, since only its offset has changed. */
export function withHead(file: AssessmentFile, yaml: string): AssessmentFile {
  const [start, end] = file.frontmatter?.range ?? [0, 0];
  const text = file.text.slice(0, start) + yaml + file.text.slice(end);
  return readWith(() => file.body.tree, new TextEncoder().encode(text), file.path);
}

/** Limits on edits that are tried one by one, since each try reads all the data again. */
const MOST_ALONE = { times: 12, characters: 200_000 };

/**
 * The corrections after which a rule finds less: all corrections of the rule, or else those that help alone.
 *
 * @param read gives the file with other data
 */
export function corrections(yaml: string, read: (yaml: string) => AssessmentFile): Edit[] {
  const file = read(yaml);
  const offset = file.frontmatter?.range[0] ?? 0;
  return CORRECTING_RULES.flatMap((rule) => {
    const findings = rule.check(file, {});
    const edits = findings
      .flatMap((finding) => editsOf(finding, rule, file))
      .map(({ range: [from, to], ...edit }) => ({
        ...edit,
        range: [from - offset, to - offset] as const,
      }));
    if (edits.length === 0) return [];
    const errors = dataErrors(file);
    const isBetterWith = (chosen: readonly Edit[]): boolean => {
      if (chosen.length === 0) return false;
      const after = read(applyEdits(yaml, chosen));
      if (after.frontmatter?.problems.length !== 0) return false;
      const errorsAfter = dataErrors(after);
      return rule.severity === 'error'
        ? errorsAfter < errors
        : errorsAfter <= errors && rule.check(after, {}).length < findings.length;
    };
    if (isBetterWith(edits)) return edits;
    if (edits.length === 1) return [];
    const { times, characters } = MOST_ALONE;
    const helpful = edits
      .slice(0, Math.min(times, Math.floor(characters / yaml.length)))
      .filter((edit) => isBetterWith([edit]));
    return isBetterWith(helpful) ? helpful : [];
  });
}

const editsOf = (
  { corrections: corrected = [] }: Finding,
  { id }: FileRule,
  { text }: AssessmentFile,
): Edit[] => corrected.map((correction) => ({ ...editOf(correction, text), rule: id }));

function editOf({ range, value }: Correction, text: string): Omit<Edit, 'rule'> {
  const written = text.slice(...range);
  if (value === undefined) {
    const message = `Removed the second ${written}.`;
    return { range: wholeEntry(range, text), replacement: '', message };
  }
  const replacement = yamlOf(value, written);
  return { range, replacement, message: `Wrote ${written} as ${replacement}.` };
}

/** The range of an entry of a list, with the comma before it or with its line. */
function wholeEntry([start, end]: Range, text: string): Range {
  const before = text.slice(0, start).trimEnd();
  if (before.endsWith(',')) return [before.length - 1, end];
  const line = text.lastIndexOf('\n', start) + 1;
  if (!/^[ \t]*- +$/.test(text.slice(line, start))) return [start, end];
  return [line, end + (/^[ \t]*(?:#.*)?\r?\n/.exec(text.slice(end))?.[0].length ?? 0)];
}

/** A text that needs no quotes anywhere in YAML. */
const PLAIN = /^[A-Za-z0-9](?:[\w./+%@:~-]*[\w/+%-])?$/;

/** A value on one line. A text between quotes keeps them. */
function yamlOf(value: unknown, written = ''): string {
  if (typeof value === 'string') {
    const isPlain = PLAIN.test(value) && parse(value) === value && !/^["']/.test(written);
    return isPlain ? value : JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((entry) => yamlOf(entry)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return stringify(value).trimEnd();
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${yamlOf(inner)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** The number of errors in the data, and in how sections and data fit. */
export const dataErrors = (file: AssessmentFile): number =>
  FILE_RULES.filter(({ id, severity }) => severity === 'error' && !/^(?:markdown|text)\//.test(id))
    .flatMap((rule) => rule.check(file, {}).map((finding) => ({ id: rule.id, ...finding })))
    .filter(({ id, path }) => path !== undefined || /^(?:yaml|schema|layers)\//.test(id)).length;
