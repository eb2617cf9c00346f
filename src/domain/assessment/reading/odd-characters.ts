import { oddHyphen, oddHyphens } from './odd-hyphens.ts';

/** Characters that look like signs of YAML, and that YAML takes for letters. */

/** Spaces that word processors and web pages put where no line should break. */
const SPACES: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u2007': 'a figure space',
  '\u202f': 'a narrow no-break space',
  '\u3000': 'a full-width space',
};
const COLON = '\uff1a';
const SPACE = `[${Object.keys(SPACES).join('')}]`;

/** A quick test for any of them. */
const ODD = new RegExp(`${SPACE}|${COLON}`);

/** What can come before a key: the beginning of a line with its hyphens or what stands for them, or inside braces a brace or comma. */
const LINE_START = '^[\\s\\u2010-\\u2022*+-]{0,40}';
const BRACE = '[{,]\\s{0,9}';
const KEY = '[a-zA-Z][\\w-]{0,60}';
/** An odd space before a key or after its colon, or an odd colon after a key. The rare sign comes first, for speed. */
const aroundKey = (before: string): RegExp =>
  new RegExp(
    `${SPACE}(?<=(?:${before}|${before}${KEY}:)${SPACE})|${COLON}(?<=${before}${KEY}${COLON})`,
    'gm',
  );
const AT_LINE = aroundKey(LINE_START);
const IN_BRACES = aroundKey(BRACE);

export interface OddCharacter {
  readonly at: number;
  readonly length: number;
  /** `a no-break space` */
  readonly name: string;
  /** What YAML needs in its place. */
  readonly meant: string;
}

function oddMatches(pattern: RegExp, yaml: string): OddCharacter[] {
  return [...yaml.matchAll(pattern)].map(({ 0: sign, index }) => {
    const name = SPACES[sign];
    const place = { at: index, length: 1 };
    if (name) return { ...place, name, meant: ' ' };
    return { ...place, name: 'a full-width colon', meant: yaml[index + 1] === ' ' ? ':' : ': ' };
  });
}

/** The odd characters around a key at the beginning of a line, in the order of the text. */
export function oddAtLines(yaml: string): OddCharacter[] {
  const aroundKeys = ODD.test(yaml) ? oddMatches(AT_LINE, yaml) : [];
  return [...oddHyphens(yaml), ...aroundKeys].toSorted((a, b) => a.at - b.at);
}

/** Also those around a key inside braces; what looks like braces may be a quoted text, which may have them. */
export const oddAnywhere = (yaml: string): OddCharacter[] => [
  ...oddAtLines(yaml),
  ...(ODD.test(yaml) ? oddMatches(IN_BRACES, yaml) : []),
];

/** Quotes as word processors write them. */
export const CURLY = /[“”„‟]/;

export const CURLY_HELP = 'The quotes “ and ” are letters in YAML: use " instead.';

/** The help on a key that has such a character in it; undefined where it has none. */
export function oddHelp(text: string): string | undefined {
  if (CURLY.test(text)) return CURLY_HELP;
  const hyphen = oddHyphen(text);
  if (hyphen) return `It begins with ${hyphen}: start the entry of a list with "- ".`;
  const [sign] = ODD.exec(text) ?? [];
  if (sign === undefined) return undefined;
  return sign === COLON
    ? `It has a full-width colon (${COLON}), which is a letter in YAML: write ": ".`
    : `It has ${SPACES[sign]}, which is a letter in YAML: write a plain space.`;
}

/** The text between curly quotes; undefined where the whole text is not between them. */
export const betweenCurly = (text: string): string | undefined =>
  /^[“„‟”]([^“”„‟"\\]*)[“”]$/.exec(text)?.[1];
