import type table from './de.json';
import { escapeMarkup } from './escape.ts';

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

/** Elements that a text may have; any other is a link, and its name is that of the value with the address. */
type Element = 'code' | 'em' | 'kbd' | 'strong';

type LinksIn<T extends string> = T extends `${string}</${infer Name}>${infer Rest}`
  ? Exclude<Name, Element> | LinksIn<Rest>
  : never;

/**
 * A text of the interface with links in it, as markup. What is filled in is escaped.
 *
 * `Read <rules>the rules</rules>.` with `{ rules: '/rules/' }` has one link.
 */
export function sayMarkup<T extends Text>(
  text: T,
  ...values: ValuesOf<NamesIn<T> | LinksIn<T>>
): string;
export function sayMarkup(text: string, values: Readonly<Record<string, Value>> = {}) {
  return text
    .replace(/<(\/?)(\w+)>/g, (tag, end: string, name: string) => {
      if (!Object.hasOwn(values, name)) return tag;
      return end ? '</a>' : `<a href="{${name}}">`;
    })
    .replace(/\{(\w+)\}/g, (_, name: string) => escapeMarkup(String(values[name] ?? '')));
}
