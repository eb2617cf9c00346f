import { expect, test } from 'vitest';
import { assemble } from './catalogue.ts';
import { type FirstLists, firstLists } from './first-lists.ts';
import { record } from './record.fixture.ts';

const SIZE = 2;
const grave = (slug: string, assessed: string) => record(slug, { base: 9, assessed });
const mild = (slug: string, assessed: string) => record(slug, { base: 2, assessed });

const lists = (...records: ReturnType<typeof record>[]) =>
  Object.entries(firstLists(assemble(records, '0.8'), SIZE) satisfies FirstLists).map(
    ([name, agents]) => `${name}: ${agents.map(({ slug }: { slug: string }) => slug).join(' ')}`,
  );

test.each([
  { what: 'an empty catalogue has an empty list', records: [], expected: ['all: '] },
  {
    what: 'few agents are all shown once, those that are not scored too',
    records: [record('quiet', { base: undefined }), mild('a', '2026-01-01')],
    expected: ['all: a quiet'],
  },
  {
    what: 'the newest that are not the most severe have a list of their own',
    records: [
      grave('a', '2026-01-01'),
      grave('b', '2026-01-02'),
      mild('c', '2026-02-01'),
      mild('d', '2026-02-02'),
    ],
    expected: ['severe: a b', 'newest: d c'],
  },
  {
    what: 'two lists with mostly the same agents are one',
    records: [grave('a', '2026-03-01'), grave('b', '2026-01-02'), mild('c', '2026-02-01')],
    expected: ['severe: a b'],
  },
  {
    what: 'an agent that is not scored is never among the most severe',
    records: ['x', 'y', 'z'].map((slug) => record(slug, { base: undefined })),
    expected: ['severe: ', 'newest: x y'],
  },
])('$what', ({ records, expected }) => expect(lists(...records)).toEqual(expected));
