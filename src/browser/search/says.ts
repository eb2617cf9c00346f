import type { AskedId } from '../../domain/search/asked-id.ts';
import { count } from '../../views/shared/format.ts';
import { say } from '../../words/say.ts';
import type { Answer } from './answers.ts';

/** The outcome of a question in a sentence: "12 results for “tenant”, 1 of them by name." */
export function outcomeInWords(answer: Answer, term: string): string {
  const { kind, asked, isKnown, named, rows, results, total } = answer;
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
  if (kind === 'id' && asked && !isCited(answer)) return notCited(asked);
  if (results.length === 0 && rows.length === 0) return say('Nothing found{about}.', { about });
  // What has another name here, as a synonym says, was found.
  if (kind === 'similar' && !isKnown)
    return say('“{term}” was not found. {results} with similar words:', {
      term,
      results: count(total, say('result'), say('results')),
    });
  if (kind === 'some')
    return say('“{term}” was not found as a whole. {results} with some of the words:', {
      term,
      results: count(total, say('result'), say('results')),
    });
  if (named === 0 || named === total) return `${found}${named > 0 ? say(', by name') : ''}.`;
  return say('{found}, {named} of them by name.', { found, named });
}

/** Texts are not searched to their last sentence, so of a vulnerability only that is said which is known. */
const notCited = ({ id, paths }: AskedId): string =>
  paths.length > 0
    ? say('No assessment cites {id}.', { id })
    : say('No list of published vulnerabilities here has {id}.', { id });

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
