import { expect, test } from 'vitest';
import { assemble } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { homeView } from './home-view.ts';

const recordOf = (slug: string, tags: string[], assessed: string) =>
  record(slug, { data: { tags, assessed } });
const catalogue = assemble(
  [
    recordOf('a', ['c++'], '2026-11-01'),
    recordOf('b', ['c++'], '2026-11-03'),
    recordOf('c', ['alone'], '2026-11-02'),
  ],
  '0.8',
);
const view = homeView(catalogue, 2);

test('bands, kinds and tags lead to the agents that they count', () => {
  const [agent] = catalogue.agents;
  expect(view.bands.map(({ count, path }) => [count, path])).toEqual([
    [3, `/agents/?band=${agent?.band}`],
  ]);
  expect(
    view.shelves.map(({ head, entries }) => [head, ...entries.map((one) => Object.values(one))]),
  ).toEqual([
    ['Kinds', ['Agent', 3, '/agents/?kind=agent']],
    ['Tags', ['c++', 2, '/agents/?tag=c%2B%2B']],
  ]);
});

test('the newest assessments come first', () => {
  expect(view.lately.map(({ slug }) => slug)).toEqual(['b', 'c', 'a']);
});

test('links say how many agents and threats there are', () => {
  expect(view.ways.slice(0, 2).map(({ says }) => says)).toEqual([
    '3 agents, the most severe band first.',
    '2 threats, and what agents have in common.',
  ]);
});

test('an empty catalogue has no bands, shelves or newest agents', () => {
  const { bands, shelves, lately } = homeView({ agents: [] }, 0);
  expect([bands, shelves, lately]).toEqual([[], [], []]);
});
