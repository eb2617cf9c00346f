/** The scalars of plain YAML (see plain-yaml.ts). Each function gives undefined where the library must decide. */

/** What a plain scalar may not begin with, without meaning something else. */
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@` ]/;
/** What would end a plain scalar in the middle of a line, or be a mistake there. */
const ENDS = /: | #|:$| $/;
/** Texts that the core schema of YAML takes for something else: nothing, a truth value, a number. */
const NO_TEXT =
  /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;
const DECIMAL = /^(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,8})?$/;

/** Whether a line may be part of a scalar that goes on over several lines. */
const continues = (line: string): boolean => !INDICATOR.test(line) && !ENDS.test(line);

/** A scalar without quotes; its lines without their indentation. */
export function plainScalar(lines: readonly string[]): string | number | undefined {
  if (!lines.every(continues)) return undefined;
  const text = lines.join(' ');
  if (DECIMAL.test(text)) return Number(text);
  return NO_TEXT.test(text) ? undefined : text;
}

/** A scalar between quotes, with them; its lines without their indentation. */
export function quotedScalar(lines: readonly string[]): string | undefined {
  if (lines.some((line) => line === '' || /\\|^ | $/.test(line))) return undefined;
  const written = lines.join(' ');
  if (/^"[^"]*"$/.test(written)) return written.slice(1, -1);
  if (/^'(?:[^']|'')*'$/.test(written)) return written.slice(1, -1).replaceAll("''", "'");
  return undefined;
}

/** A block of text under `>-`, `>`, `|-` or `|`; its lines without their indentation. */
export function blockScalar(header: string, lines: readonly string[]): string | undefined {
  if (lines.length === 0 || lines.some((line) => line === '' || /^ | $/.test(line)))
    return undefined;
  if (header === '>-') return lines.join(' ');
  if (header === '>') return `${lines.join(' ')}\n`;
  if (header === '|-') return lines.join('\n');
  return header === '|' ? `${lines.join('\n')}\n` : undefined;
}
