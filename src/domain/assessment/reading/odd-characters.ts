/** Characters that look like signs of YAML, and that YAML takes for letters. */

/** Spaces that word processors and web pages put where nothing should break. */
const SPACES: Readonly<Record<string, string>> = {
  '\u00a0': 'no-break space',
  '\u2007': 'figure space',
  '\u202f': 'narrow no-break space',
  '\u3000': 'full-width space',
};
const COLON = '\uff1a';
const SPACE = `[${Object.keys(SPACES).join('')}]`;

/** A cheap look for any of them. */
const ODD = new RegExp(`${SPACE}|${COLON}`);

/** Where a line has keys: at its beginning, behind a hyphen; inside braces behind one of them or a comma. */
const LEAD = '^[\\s-]{0,40}';
const KEY = '[a-zA-Z][\\w-]{0,60}';
/** The sign first: what stands before it is looked at only there. */
const behind = (space: string, colon: string): RegExp =>
  new RegExp(`${SPACE}(?<=(?:${space})${SPACE})|${COLON}(?<=${colon}${COLON})`, 'gm');
const AT_LINE = behind(`${LEAD}|${LEAD}${KEY}:`, `${LEAD}${KEY}`);
const IN_BRACES = behind(`[{,]\\s{0,9}|[{,]\\s{0,9}${KEY}:`, `[{,]\\s{0,9}${KEY}`);

export interface OddCharacter {
  readonly at: number;
  readonly name: string;
  /** What was meant. */
  readonly meant: string;
}

function found(pattern: RegExp, yaml: string): OddCharacter[] {
  return [...yaml.matchAll(pattern)].map(({ 0: sign, index }) => {
    const name = SPACES[sign];
    if (name) return { at: index, name, meant: ' ' };
    return { at: index, name: 'full-width colon', meant: yaml[index + 1] === ' ' ? ':' : ': ' };
  });
}

/** Those that stand where a sign of YAML belongs at the beginning of a line. */
export const oddAtLines = (yaml: string): OddCharacter[] =>
  ODD.test(yaml) ? found(AT_LINE, yaml) : [];

/** Those inside braces too, where a text between quotes may have them by right. */
export const oddAnywhere = (yaml: string): OddCharacter[] =>
  ODD.test(yaml) ? [...found(AT_LINE, yaml), ...found(IN_BRACES, yaml)] : [];

/** Word processors turn quotes round. */
export const CURLY = /[“”„‟]/;

export const CURLY_HELP = 'The quotes “ and ” are letters in YAML: use " instead.';

/** What to say of a key that has such a character in it; undefined where it has none. */
export function oddHelp(text: string): string | undefined {
  if (CURLY.test(text)) return CURLY_HELP;
  const [sign] = ODD.exec(text) ?? [];
  if (sign === undefined) return undefined;
  return sign === COLON
    ? `It has a full-width colon (${COLON}), which is a letter in YAML: write ": ".`
    : `It has a ${SPACES[sign]}, which is a letter in YAML: write a plain space.`;
}

/** A text between typographic quotes, without them; undefined where it stands between none. */
export const betweenCurly = (text: string): string | undefined =>
  /^[“„‟”]([^“”„‟"\\]*)[“”]$/.exec(text)?.[1];
