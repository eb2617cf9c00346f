import { readFileSync } from 'node:fs';
import type { Language } from '../words/languages.ts';
import { fillIn, type NamesIn, type Text, type Value, type ValuesOf } from '../words/say.ts';
import type { Table } from '../words/translate.ts';

/** The translations of the interface. English has none, since its texts stand in the code. */
export const tableOfLanguage = (language: Language): Table =>
  language === 'en'
    ? {}
    : JSON.parse(readFileSync(new URL(`../words/${language}.json`, import.meta.url), 'utf8'));

/** `say` for texts that no build translates: the few that commands write into pages. */
export function sayIn(language: Language) {
  const table = tableOfLanguage(language);
  function say<T extends Text>(text: T, ...values: ValuesOf<NamesIn<T>>): string;
  function say(text: string, values?: Readonly<Record<string, Value>>): string {
    return fillIn(table[text] ?? text, values);
  }
  return say;
}
