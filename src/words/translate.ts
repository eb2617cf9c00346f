/** A text and its translation: the table of a language. */
export type Table = Readonly<Record<string, string>>;

/** A call of `say` or `sayMarkup` with its text, in either kind of quotes. */
const SAID = /\bsay(?:Markup)?\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g;

/** Every text that a piece of code says, in the order of the code. */
export const textsIn = (code: string): string[] =>
  [...code.matchAll(SAID)].map(([, literal = '']) => textOf(literal));

/**
 * Code that says its texts in another language.
 *
 * @throws Error where a text has no translation
 */
export const translate = (code: string, table: Table): string =>
  code.replace(SAID, (call, literal: string) => {
    const text = textOf(literal);
    const translation = table[text];
    if (translation === undefined) {
      throw new Error(
        `The text "${text}" has no translation: add it to the table of the language.`,
      );
    }
    return call.replace(literal, () => JSON.stringify(translation));
  });

/** What a literal stands for. */
const textOf = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(
      /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|(.))/gi,
      (_, wide?: string, code = wide, short = code, sign = '') =>
        short ? String.fromCodePoint(Number.parseInt(short, 16)) : (SIGNS[sign] ?? sign),
    );

/** Letters that stand for another sign behind a backslash. */
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
 * A step of a build that has its own code say its texts in another language. What others wrote says nothing, wherever it lies.
 *
 * @param sources the folder of the code, with a slash at its end
 */
export const translation = (sources: string, table: Table) => ({
  name: 'septet-words',
  transform: {
    filter: { code: /\bsay(?:Markup)?\(/ },
    handler: (code: string, id: string): string | undefined =>
      id.startsWith(sources) && !/\.mdx?(?:\?|$)/.test(id) ? translate(code, table) : undefined,
  },
});
