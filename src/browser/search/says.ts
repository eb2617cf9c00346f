import { count } from '../../views/shared/format.ts';
import type { Answer } from './answers.ts';

/** What came of a question, in a sentence: "12 results for “tenant”, 1 of them by name." */
export function saysOf(answer: Answer, term: string): string {
  const { kind, id, named, rows, results, total } = answer;
  const about = term ? ` for “${term}”` : '';
  const found = `${count(total, 'result')}${about}`;
  if (kind === 'searching') {
    return `${named > 0 ? `${named} found by name` : count(rows.length, 'list')}. Searching the text.`;
  }
  if (kind === 'id' && !isCited(answer)) return `No assessment cites ${id}.`;
  if (results.length === 0 && rows.length === 0) return `Nothing found${about}.`;
  if (kind === 'similar')
    return `No page has “${term}”. ${count(total, 'result')} with similar words:`;
  if (kind === 'some')
    return `No page has all of “${term}”. ${count(total, 'result')} with some of the words:`;
  if (named === 0 || named === total) return `${found}${named > 0 ? ', by name' : ''}.`;
  return `${found}, ${named} of them by name.`;
}

const isCited = ({ results }: Answer): boolean => results.some(({ threats }) => threats !== 0);

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
