import { grammarOf, type ListChoice, type ListQuestion } from '../lists/question.ts';
import { FACETS, type FacetId } from './facets.ts';
import { SORTS, type SortId } from './order.ts';

/** What a reader asks of a list of agents. */
export type Question = ListQuestion<FacetId, SortId>;
export type Choice = ListChoice<FacetId>;

export const NOTHING_ASKED: Question = { name: '', choices: [], sort: undefined };

export const { readQuestion, writeQuestion, withChoice, withdraw } = grammarOf({
  facets: FACETS,
  sorts: SORTS,
});
