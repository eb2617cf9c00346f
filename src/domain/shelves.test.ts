import { expect, test } from 'vitest';
import { assemble } from './catalogue.ts';
import { record } from './record.fixture.ts';
import { shelvesOf } from './shelves.ts';

test('kinds in their order, tags from the commonest on; a tag of one agent is no shelf', () => {
  const agentRecord = (slug: string, kind: 'agent' | 'tool', tags?: string[]) =>
    record(slug, { data: { kind, ...(tags && { tags }) } });
  const catalogue = assemble(
    [
      agentRecord('a', 'tool', ['voice', 'coding']),
      agentRecord('b', 'agent', ['coding', 'browser']),
      agentRecord('c', 'agent', ['coding', 'voice', 'alone']),
      agentRecord('d', 'agent', ['browser']),
      agentRecord('e', 'agent'),
    ],
    '0.8',
  );
  expect(shelvesOf(catalogue)).toEqual({
    kinds: [
      { id: 'agent', count: 4 },
      { id: 'tool', count: 1 },
    ],
    tags: [
      { tag: 'coding', count: 3 },
      { tag: 'browser', count: 2 },
      { tag: 'voice', count: 2 },
    ],
  });
  expect(shelvesOf({ agents: [] })).toEqual({ kinds: [], tags: [] });
});
