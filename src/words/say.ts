import type table from './de.json';
import { escapeMarkup } from './escape.ts';

/** A text of the interface, in English. The table of each other language has all of them; docs/decisions/0024 says why. */
export type Text = keyof typeof table;

/** A value that is filled in; undefined gives an empty text. */
export type Value = string | number | undefined;
export type NamesIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
/** A value for each name in a text; no argument where it has none. */
export type ValuesOf<Name extends string> = [Name] extends [never]
  ? []
  : [values: Readonly<Record<Name, Value>>];

/**
 * A text in the language of the site, with its values filled in. The build replaces the English text by its translation
 * (`translate.ts`), so it must be a literal; and no page needs a table.
 */
export function say<T extends Text>(text: T, ...values: ValuesOf<NamesIn<T>>): string;
export function say(text: string, values?: Readonly<Record<string, Value>>): string {
  return fillIn(text, values);
}

/** A text with its values filled in. */
export const fillIn = (text: string, values?: Readonly<Record<string, Value>>): string =>
  values ? text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')) : text;

/** Elements that a text may have. Any other is a link, whose address is the value of the same name. */
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
