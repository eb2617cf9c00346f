import { rangeOf } from '../../reading/body.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { aboutValue, stringsOf } from '../draft.ts';
import { nodes, sourceOf } from '../nodes.ts';
import type { FileRule, Finding } from '../rule.ts';

const CONTROLS = '[^\\P{Cc}\\t\\r\\n]';

const INVISIBLE =
  '[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFC\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E007F}]';

/**
 * Characters without an agreed meaning, which everybody sees differently or as a box. Half of a character (`\p{Cs}`),
 * which an escape can bring in, stops programs that read JSON, XML or UTF-8.
 */
const MEANINGLESS = '[\\p{Co}\\p{Cs}\\p{Noncharacter_Code_Point}]';

/** More marks on one letter than any language uses. They hide the lines above and below. */
const PILED = '\\p{M}(?<=\\p{M}{6})';

/** Joiners outside of emoji and of scripts that join letters. */
const JOINERS =
  '(?<!\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\uFE0F|(?!\\p{Script=Latin}|\\p{Script=Cyrillic}|\\p{Script=Greek})[\\p{L}\\p{M}])[\\u200C\\u200D]';

/** One variation selector chooses the look of a character. Several in a row can carry a hidden message. */
const SELECTORS =
  '(?<=[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}])[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]|(?<!\\p{Script=Han})[\\u{E0100}-\\u{E01EF}]';

const BEYOND = [INVISIBLE, MEANINGLESS, PILED, JOINERS, SELECTORS].join('|');
const HIDDEN = new RegExp(`${CONTROLS}|${BEYOND}`, 'gu');
const BEYOND_CONTROLS = new RegExp(BEYOND, 'u');

const NAMES: Readonly<Record<number, string>> = {
  0: 'NUL',
  173: 'a soft hyphen',
  8203: 'a zero-width space',
  8204: 'a zero-width non-joiner',
  8205: 'a zero-width joiner',
  8206: 'a mark that changes the direction of text',
  8207: 'a mark that changes the direction of text',
  8232: 'a line separator',
  8233: 'a paragraph separator',
  8288: 'a word joiner',
  10240: 'a blank Braille pattern',
  65279: 'a byte order mark',
};

const SEEN_MARK = /(?!\p{Default_Ignorable_Code_Point})\p{M}/u;

/** The code of a character, and its name where it has a known one. */
function nameOfCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  const turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  const piled = SEEN_MARK.test(character) ? 'too many marks on one letter' : undefined;
  const half = code >= 0xd800 && code <= 0xdfff ? 'half of a character' : undefined;
  const name = turns
    ? 'a control that changes the direction of text'
    : (NAMES[code] ?? half ?? piled);
  return name ? `U+${hex}, ${name}` : `U+${hex}`;
}

export const fileHiddenCharacter: FileRule = {
  id: 'file/hidden-character',
  severity: 'error',
  fixed: true,
  anyFile: true,
  title: 'An assessment has no hidden characters.',
  why: 'Reviewers approve what they see. Zero-width characters and characters that change the direction of text hide words from people but not from programs, language models included. Many marks piled on one letter hide the lines around it.',
  remedy:
    'Delete the character. If the cursor cannot reach it, delete the words around it and type them again.',
  example: {
    change: ['Every action is logged.', 'Every ac‹\u200B›tion is logged.'],
  },
  check(file) {
    if (file.unreadable) return [];
    const hidden = [...file.text.matchAll(HIDDEN)];
    const [first] = hidden;
    if (!first) return [...escapedInData(file), ...escapedInBody(file)].slice(0, 1);
    const others = hidden.length > 1 ? ` It is the first of ${hidden.length} such characters.` : '';
    return [
      {
        range: [first.index, first.index + first[0].length],
        message: `Hidden character (${nameOfCharacter(first[0])}).${others}`,
      },
    ];
  },
};

const HELP = 'Remove the escape: what is invisible on the page cannot be reviewed.';

/** Hidden characters that YAML escapes bring in: "\u200b". The schema reports control characters. */
function escapedInData(file: AssessmentFile): Finding[] {
  if (!file.text.includes('\\')) return [];
  return stringsOf(file).flatMap(({ path, value }) => {
    const [character] = BEYOND_CONTROLS.exec(value) ?? [];
    if (character === undefined) return [];
    return aboutValue(
      file,
      path,
      `This text contains a hidden character (${nameOfCharacter(character)}).`,
      HELP,
    );
  });
}

/** Hidden characters that references bring in: &#8203; or &shy;. */
function escapedInBody(file: AssessmentFile): Finding[] {
  if (!file.markdown.includes('&')) return [];
  return nodes(file).flatMap((node) => {
    if (node.type !== 'text') return [];
    const [character] = node.value.match(HIDDEN) ?? [];
    if (character === undefined) return [];
    const [start, end] = rangeOf(node);
    const reference = /&(?:#\w+|\w+);/.exec(sourceOf(file, node));
    const at = start + (reference?.index ?? 0);
    return {
      range: [at, reference ? at + reference[0].length : end] as const,
      message: `This reference stands for a hidden character (${nameOfCharacter(character)}).`,
      help: HELP,
    };
  });
}
