import { entriesOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import { type DrawnParts, readDrawn, writeDrawn } from './drawn.ts';
import type { ListKind } from './list-kind.ts';
import type { Direction, Sort } from './sorting.ts';

/** What a reader asks of a list. It stands in the address, so that it can be bookmarked, sent and gone back to. */
export interface ListQuestion<F extends string, S extends string> extends DrawnParts {
  /** Part of a name. */
  readonly name: string;
  /** In the order in which they were chosen. */
  readonly choices: readonly ListChoice<F>[];
  /** Undefined: the order of the catalogue. */
  readonly sort: Sort<S> | undefined;
}

export interface ListChoice<F extends string> {
  readonly facet: F;
  readonly value: string;
}

export const NOTHING_ASKED = { name: '', choices: [], sort: undefined } as const;

/** How questions to a kind of list are read from addresses and changed. */
export function grammarOf<All, F extends string, S extends string>({
  facets,
  sorts,
  isDrawn,
}: ListKind<All, F, S>) {
  const { isFacetId, withChoice, withdraw, readChoices } = choiceGrammar(facets);
  const isSortId = (id: string): id is S => Object.hasOwn(sorts, id);
  function readSort(text: string): Sort<S> | undefined {
    const by = text.replace(/^-/, '');
    if (!isSortId(by)) return undefined;
    return { by, direction: text.startsWith('-') ? 'descending' : 'ascending' };
  }
  /** The question in an address. Unknown parameters are ignored. */
  function readQuestion(query: string): ListQuestion<F, S> {
    const parameters = new URLSearchParams(query);
    return {
      name: parameters.get('name')?.trim() ?? '',
      choices: readChoices(parameters),
      sort: readSort(parameters.get('sort') ?? ''),
      ...(isDrawn && readDrawn(parameters)),
    };
  }
  return { isFacetId, isSortId, withChoice, withdraw, readSort, readQuestion };
}

/** How values of facets are chosen, withdrawn and read from addresses. */
function choiceGrammar<All, F extends string>(facets: ListKind<All, F, never>['facets']) {
  type Choices = readonly ListChoice<F>[];
  const isFacetId = (id: string): id is F => Object.hasOwn(facets, id);
  const isValue = (facet: F, value: string): boolean =>
    facets[facet].values?.some(({ id }) => id === value) ?? value !== '';
  /** The choices without the given one, or without any of its facet where that takes only one at a time. */
  const withdraw = (choices: Choices, choice: ListChoice<F>): Choices =>
    choices.filter(
      ({ facet, value }) =>
        facet !== choice.facet || (!facets[facet].isSingle && value !== choice.value),
    );
  const withChoice = (choices: Choices, choice: ListChoice<F>): Choices => [
    ...withdraw(choices, choice),
    choice,
  ];
  const readChoices = (parameters: URLSearchParams): Choices =>
    [...parameters].reduce<Choices>(
      (choices, [facet, value]) =>
        isFacetId(facet) && isValue(facet, value) ? withChoice(choices, { facet, value }) : choices,
      [],
    );
  return { isFacetId, withChoice, withdraw, readChoices };
}

/** A question as a query, with its `?`; empty where nothing is asked. */
export function writeQuestion(question: ListQuestion<string, string>): string {
  const { name, choices, sort } = question;
  const parameters = new URLSearchParams();
  if (name) parameters.set('name', name);
  for (const { facet, value } of choices) parameters.append(facet, value);
  if (sort) parameters.set('sort', writeSort(sort));
  writeDrawn(parameters, question);
  const query = parameters.toString();
  return query && `?${query}`;
}

/** What changes when the last part of a question is taken back: the name first, then marked parts, then the last choice. */
export function withoutLast<F extends string, S extends string>(
  question: ListQuestion<F, S>,
): Partial<ListQuestion<F, S>> {
  if (question.name) return { name: '' };
  if (question.area) return { area: undefined };
  return question.run ? { run: undefined } : { choices: question.choices.slice(0, -1) };
}

export const orderChoices = <All, F extends string, S extends string>(
  { sorts }: ListKind<All, F, S>,
  ids: readonly S[],
) => [
  { value: '', label: say('Most severe band first') },
  ...ids.flatMap((by) => {
    const { label, directions } = sorts[by];
    return entriesOf<Direction, string>(directions).map(([direction, words]) => ({
      value: writeSort({ by, direction }),
      label: `${label}, ${words}`,
    }));
  }),
];

/** An order in a list of choices. Its value is that of the address: empty for the order of the catalogue. */
export type OrderChoice = Readonly<ReturnType<typeof orderChoices>[number]>;

/** `-assessed`: descending. */
export const writeSort = ({ by, direction }: Sort): string =>
  direction === 'descending' ? `-${by}` : by;
