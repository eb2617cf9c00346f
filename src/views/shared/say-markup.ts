import type { NamesIn, Text, Value, ValuesOf } from '../../words/say.ts';
import { escapeMarkup } from './escape.ts';

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
