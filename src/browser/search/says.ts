import { count } from '../../views/shared/format.ts';
import type { Answer } from './answers.ts';

/** What came of a question, in a sentence: "1 found by name, 12 pages for “tenant”." */
export function saysOf({ named, pages, isNear, results }: Answer, term: string): string {
  if (pages === undefined) return `${named} found by name. Searching the text.`;
  const about = term ? ` for “${term}”` : '';
  if (isNear) {
    const byName = named > 0 ? `${named} found by name. ` : '';
    return `${byName}No page has “${term}”. ${count(pages, 'page')} with similar words:`;
  }
  if (results.length === 0) return `Nothing found${about}.`;
  const found = [
    ...(named > 0 ? [`${named} found by name`] : []),
    ...(named > 0 && pages === 0 ? [] : [count(pages, 'page')]),
  ];
  return `${found.join(', ')}${about}.`;
}

/**
 * What came of a question where the texts could not be loaded.
 *
 * @param term empty where nothing was asked
 * @param named how many pages bear such a name
 */
export function saysWithoutTexts(term: string, named: number): string {
  if (!term) return 'The search index could not be loaded. Check the connection.';
  const found = named > 0 ? `${named} found` : `none is like “${term}”`;
  return `Only names could be searched: ${found}. The texts could not be loaded. Check the connection.`;
}
