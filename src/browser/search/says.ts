import { count } from '../../presentation/format.ts';
import type { Answer } from './answers.ts';

/** What came of a question, in a sentence: "1 found by name, 12 pages for “tenant”." */
export function saysOf({ named, pages, results }: Answer, term: string): string {
  if (pages === undefined) return `${named} found by name. Searching the text.`;
  const about = term ? ` for “${term}”` : '';
  if (results.length === 0) return `Nothing found${about}.`;
  const found = [
    ...(named > 0 ? [`${named} found by name`] : []),
    ...(named > 0 && pages === 0 ? [] : [count(pages, 'page')]),
  ];
  return `${found.join(', ')}${about}.`;
}

export const NO_INDEX =
  'The search index could not be loaded. Reload the page, or browse the agents, threats, factors, layers and guides.';
