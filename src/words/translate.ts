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
    .replace(/\\(?:u([\da-f]{4})|(.))/gi, (_, code?: string, sign = '') =>
      code ? String.fromCodePoint(Number.parseInt(code, 16)) : sign === 'n' ? '\n' : sign,
    );
