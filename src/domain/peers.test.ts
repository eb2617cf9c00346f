import { describe, expect, test } from 'vitest';
import { assemble } from './catalogue.ts';
import { peersOf } from './peers.ts';
import { factorsWith, record } from './record.fixture.ts';

const agentRecord = (
  slug: string,
  tags: readonly string[],
  autonomy: number,
  kind: 'agent' | 'tool' = 'agent',
) =>
  record(slug, {
    data: { kind, tags: [...tags], factors: factorsWith({ 'autonomy-of-action': autonomy }) },
  });

function peers(records: ReturnType<typeof record>[], slug: string) {
  const catalogue = assemble(records, '0.8');
  const agent = catalogue.agents.find((candidate) => candidate.slug === slug) ?? expect.fail();
  return peersOf(catalogue)(agent);
}

const coders = [0, 0.5, 0.5, 0.5, 0.7, 1].map((autonomy, at) =>
  agentRecord(`coder-${at}`, ['terminal', 'coding'], autonomy),
);

describe('the group is', () => {
  const six = (tag: string) =>
    [...Array(6).keys()].map((at) => agentRecord(`${tag}-${at}`, [tag], 0.5, 'tool'));

  test.each([
    {
      what: 'that of the first tag that five have',
      records: coders,
      slug: 'coder-0',
      is: { by: 'tag', id: 'terminal' },
    },
    {
      what: 'that of a later tag where the first is rare',
      records: [...coders, agentRecord('new', ['rare', 'coding'], 0)],
      slug: 'new',
      is: { by: 'tag', id: 'coding' },
    },
    {
      what: 'the kind where no tag is common',
      records: [...coders, agentRecord('new', [], 0)],
      slug: 'new',
      is: { by: 'kind', id: 'agent' },
    },
    {
      what: 'all where the kind is rare too',
      records: [...coders, agentRecord('new', [], 0, 'tool')],
      slug: 'new',
      is: { by: 'all' },
    },
    {
      what: 'nobody in a small catalogue',
      records: six('x').slice(0, 4),
      slug: 'x-0',
      is: undefined,
    },
  ])('$what', ({ records, slug, is }) => {
    expect(peers(records, slug)?.group).toEqual(is);
  });
});

test('levels are counted with the agent, and its own is unusual where few have it', () => {
  const [autonomy] = peers(coders, 'coder-5')?.factors ?? [];
  expect(autonomy?.levels.map(({ count, isOwn }) => [count, isOwn])).toEqual([
    [1, false],
    [0, false],
    [3, false],
    [1, false],
    [1, true],
  ]);
  expect(autonomy).toMatchObject({ isUnusual: true, same: 0, lower: 5, higher: 0 });
  expect(peers(coders, 'coder-1')?.factors[0]).toMatchObject({
    isUnusual: false,
    same: 2,
    lower: 1,
    higher: 2,
  });
});
