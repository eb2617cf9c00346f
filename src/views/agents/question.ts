import type { MapArea } from '../../domain/aivss/band-borders.ts';
import { grammarOf, type ListChoice, type ListQuestion } from '../lists/question.ts';
import { readArea, writeArea } from '../map/chosen-area.ts';
import { FACETS, type FacetId } from './facets.ts';
import { SORTS, type SortId } from './order.ts';

/** What a reader asks of a list of agents. */
export interface Question extends ListQuestion<FacetId, SortId> {
  /** A rectangle of the map of flaw and agent. */
  readonly area?: MapArea | undefined;
}
export type Choice = ListChoice<FacetId>;

export const NOTHING_ASKED: Question = { name: '', choices: [], sort: undefined };

const grammar = grammarOf({ facets: FACETS, sorts: SORTS });
export const { withChoice, withdraw } = grammar;

export function readQuestion(query: string): Question {
  const area = readArea(new URLSearchParams(query));
  return { ...grammar.readQuestion(query), ...(area && { area }) };
}

/** The question as a query, with its `?`; empty where nothing is asked. */
export function writeQuestion(question: Question): string {
  const parameters = new URLSearchParams(grammar.writeQuestion(question));
  writeArea(parameters, question.area);
  const query = parameters.toString();
  return query && `?${query}`;
}

/** The question without what was asked last: the name, which is typed at any time, goes first, the part of the map next. */
export function withoutLast({ name, choices, area }: Question): Partial<Question> {
  if (name) return { name: '' };
  return area ? { area: undefined } : { choices: choices.slice(0, -1) };
}
