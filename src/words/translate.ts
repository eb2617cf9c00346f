/** A text and its translation: the table of a language. */
export type Table = Readonly<Record<string, string>>;

/** A call of `say` or `sayMarkup` with a literal, in either kind of quotes. */
const SAY_CALL = /\bsay(?:Markup)?\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g;

/** Every text of such calls, in the order of the code. */
export const textsIn = (code: string): string[] =>
  [...code.matchAll(SAY_CALL)].map(([, literal = '']) => textOf(literal));

/**
 * Code with the texts of its calls in another language.
 *
 * @throws Error where a text has no translation
 */
export const translate = (code: string, table: Table): string =>
  code.replace(SAY_CALL, (call, literal: string) => {
    const text = textOf(literal);
    const translation = table[text];
    if (translation === undefined) {
      throw new Error(
        `The text "${text}" has no translation: add it to the table of the language.`,
      );
    }
    return call.replace(literal, () => JSON.stringify(translation));
  });

/** The text that a literal stands for. */
const textOf = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(
      /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|(.))/gi,
      (_, wide?: string, code = wide, short = code, sign = '') =>
        short ? String.fromCodePoint(Number.parseInt(short, 16)) : (SIGNS[sign] ?? sign),
    );

/** The characters that letters after a backslash stand for. */
const SIGNS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

/**
 * A plugin of the build that translates the texts of the project's own code, and no code or content of others.
 *
 * @param sources the folder of the code, ending in a slash
 */
export const translation = (sources: string, table: Table) => ({
  name: 'septet-words',
  transform: {
    filter: { code: /\bsay(?:Markup)?\(/ },
    handler: (code: string, id: string): string | undefined =>
      id.startsWith(sources) && !/\.mdx?(?:\?|$)/.test(id) ? translate(code, table) : undefined,
  },
});
