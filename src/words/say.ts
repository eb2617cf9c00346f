import type table from './de.json';

/** A text of the interface, in English. The table of each other language has all of them; docs/decisions/0024 says why. */
export type Text = keyof typeof table;

/** What is filled in; nothing where there is nothing. */
export type Value = string | number | undefined;
export type NamesIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
/** Nothing where the text names nothing; otherwise a value for each name. */
export type ValuesOf<Name extends string> = [Name] extends [never]
  ? []
  : [values: Readonly<Record<Name, Value>>];

/**
 * A text in the language of the site, with its values filled in. The build puts the translation in the place of the
 * English text (`translate.ts`), so that it must stand there as a literal, and no page carries a table.
 */
export function say<T extends Text>(text: T, ...values: ValuesOf<NamesIn<T>>): string;
export function say(text: string, values?: Readonly<Record<string, Value>>): string {
  return filled(text, values);
}

/** A text with its values; it needs no braces where there are none. */
export const filled = (text: string, values?: Readonly<Record<string, Value>>): string =>
  values ? text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')) : text;
