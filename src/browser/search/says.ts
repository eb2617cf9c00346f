import { count } from '../../views/shared/format.ts';
import { say } from '../../words/say.ts';
import type { Answer } from './answers.ts';

/** The outcome of a question in a sentence: "12 results for “tenant”, 1 of them by name." */
export function outcomeInWords(answer: Answer, term: string): string {
  const { kind, id, named, rows, results, total } = answer;
  const about = term ? say(' for “{term}”', { term }) : '';
  const found = `${count(total, say('result'), say('results'))}${about}`;
  if (kind === 'searching') {
    return say('{found}. Searching the text.', {
      found:
        named > 0
          ? say('{named} found by name', { named })
          : count(rows.length, say('list'), say('lists')),
    });
  }
  if (kind === 'id' && !isCited(answer)) return say('No assessment cites {id}.', { id });
  if (results.length === 0 && rows.length === 0) return say('Nothing found{about}.', { about });
  if (kind === 'similar')
    return say('No page has “{term}”. {results} with similar words:', {
      term,
      results: count(total, say('result'), say('results')),
    });
  if (kind === 'some')
    return say('No page has all of “{term}”. {results} with some of the words:', {
      term,
      results: count(total, say('result'), say('results')),
    });
  if (named === 0 || named === total) return `${found}${named > 0 ? say(', by name') : ''}.`;
  return say('{found}, {named} of them by name.', { found, named });
}

const isCited = ({ results }: Answer): boolean => results.some(({ threats }) => threats !== 0);

/**
 * The outcome of a question when the texts could not be loaded.
 *
 * @param term empty where nothing was asked
 * @param named how many pages were found by name
 */
export function failureInWords(term: string, named: number): string {
  if (!term) return say('The search index could not be loaded. Check the connection.');
  const found =
    named > 0 ? say('{named} found', { named }) : say('none is like “{term}”', { term });
  return say(
    'Only names could be searched: {found}. The texts could not be loaded. Check the connection.',
    { found },
  );
}
