import type { Text, ValuesOf } from '../../words/say.ts';
import { escapeMarkup } from './escape.ts';

/** Elements that a text may have; any other is a link, and its name is that of the value with the address. */
type Element = 'code' | 'em' | 'kbd' | 'strong';

type NamesIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : T extends `${string}</${infer Name}>${infer Rest}`
    ? Exclude<Name, Element> | NamesIn<Rest>
    : never;

/**
 * A text of the interface with links in it, as markup. What is filled in is escaped.
 *
 * `Read <rules>the rules</rules>.` with `{ rules: '/rules/' }` has one link.
 */
export function sayMarkup<T extends Text>(text: T, ...values: ValuesOf<NamesIn<T>>): string;
export function sayMarkup(text: string, values: Readonly<Record<string, string | number>> = {}) {
  return text
    .replace(/<(\/?)(\w+)>/g, (tag, end: string, name: string) => {
      if (!Object.hasOwn(values, name)) return tag;
      return end ? '</a>' : `<a href="{${name}}">`;
    })
    .replace(/\{(\w+)\}/g, (_, name: string) => escapeMarkup(String(values[name])));
}
