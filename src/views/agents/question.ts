import type { MapArea } from '../../domain/aivss/band-borders.ts';
import { readArea, writeArea } from '../map/chosen-area.ts';
import { FACETS, type FacetId, isFacetId } from './facets.ts';
import { type AgentSort, isSortId } from './order.ts';

/** What a reader asks of the list of agents. It stands in the address, so that it can be kept, sent and gone back to. */
export interface Question {
  /** Part of a name. */
  readonly name: string;
  /** In the order in which they were chosen. */
  readonly choices: readonly Choice[];
  /** A rectangle of the map of flaw and agent. */
  readonly area?: MapArea | undefined;
  /** Undefined: the order of the catalogue. */
  readonly sort: AgentSort | undefined;
}

export interface Choice {
  readonly facet: FacetId;
  readonly value: string;
}

export const NOTHING_ASKED: Question = { name: '', choices: [], sort: undefined };

/** The question that an address asks. What it does not know it passes over. */
export function readQuestion(query: string): Question {
  const parameters = new URLSearchParams(query);
  return {
    name: parameters.get('name')?.trim() ?? '',
    choices: [...parameters].reduce<readonly Choice[]>(
      (choices, [facet, value]) =>
        isFacetId(facet) && isValue(facet, value) ? withChoice(choices, { facet, value }) : choices,
      [],
    ),
    area: readArea(parameters),
    sort: readSort(parameters.get('sort') ?? ''),
  };
}

/** The question as a query, with its `?`; empty where nothing is asked. */
export function writeQuestion({ name, choices, area, sort }: Question): string {
  const parameters = new URLSearchParams();
  if (name) parameters.set('name', name);
  for (const { facet, value } of choices) parameters.append(facet, value);
  writeArea(parameters, area);
  if (sort) parameters.set('sort', writeSort(sort));
  const query = parameters.toString();
  return query && `?${query}`;
}

/** `-assessed`: descending. */
export const writeSort = ({ by, direction }: AgentSort): string =>
  direction === 'descending' ? `-${by}` : by;

/** The choices with one more; of a threshold there is one at a time. */
export function withChoice(choices: readonly Choice[], choice: Choice): readonly Choice[] {
  return [...withdraw(choices, choice), choice];
}

/** The choices without one; without any of a threshold, which says only that it is off. */
export const withdraw = (choices: readonly Choice[], choice: Choice): readonly Choice[] =>
  choices.filter(
    ({ facet, value }) =>
      facet !== choice.facet || (!FACETS[facet].isThreshold && value !== choice.value),
  );

/** The question without what was asked last: the name, which is typed at any time, goes first, the part of the map next. */
export function withoutLast({ name, choices, area }: Question): Partial<Question> {
  if (name) return { name: '' };
  return area ? { area: undefined } : { choices: choices.slice(0, -1) };
}

const isValue = (facet: FacetId, value: string): boolean =>
  FACETS[facet].values?.some(({ id }) => id === value) ?? value !== '';

function readSort(text: string): AgentSort | undefined {
  const by = text.replace(/^-/, '');
  if (!isSortId(by)) return undefined;
  return { by, direction: text.startsWith('-') ? 'descending' : 'ascending' };
}
