import type { MapArea } from '../../domain/aivss/band-borders.ts';
import { grammarOf, type ListChoice, type ListQuestion } from '../lists/question.ts';
import { readArea, writeArea } from '../map/chosen-area.ts';
import { type PictureRun, readRun, writeRun } from '../matrix/chosen-run.ts';
import { FACETS, type FacetId } from './facets.ts';
import { SORTS, type SortId } from './order.ts';

/** What a reader asks of a list of agents. */
export interface Question extends ListQuestion<FacetId, SortId> {
  /** A rectangle of the map of flaw and agent. */
  readonly area?: MapArea | undefined;
  /** A run of columns of the picture of a matrix. */
  readonly run?: PictureRun | undefined;
}
export type Choice = ListChoice<FacetId>;

export const NOTHING_ASKED: Question = { name: '', choices: [], sort: undefined };

const grammar = grammarOf({ facets: FACETS, sorts: SORTS });
export const { withChoice, withdraw } = grammar;

export function readQuestion(query: string): Question {
  const parameters = new URLSearchParams(query);
  const [area, run] = [readArea(parameters), readRun(parameters)];
  return { ...grammar.readQuestion(query), ...(area && { area }), ...(run && { run }) };
}

/** The question as a query, with its `?`; empty where nothing is asked. */
export function writeQuestion(question: Question): string {
  const parameters = new URLSearchParams(grammar.writeQuestion(question));
  writeArea(parameters, question.area);
  writeRun(parameters, question.run);
  const query = parameters.toString();
  return query && `?${query}`;
}

/** The question without what was asked last: the name, which is typed at any time, goes first, what was drawn next. */
export function withoutLast({ name, choices, area, run }: Question): Partial<Question> {
  if (name) return { name: '' };
  if (area) return { area: undefined };
  return run ? { run: undefined } : { choices: choices.slice(0, -1) };
}
