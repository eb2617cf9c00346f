import { expect, test } from 'vitest';
import { assemble } from '../catalogue.ts';
import type { LayerId } from '../maestro/layers.ts';
import { record } from '../record.fixture.ts';
import { chainExample } from './chain-examples.ts';
import { threat } from './threats.fixture.ts';

const on = (id: string, layer: LayerId, ...to: string[]) => threat(id, { layer, 'leads-to': to });
const catalogueOf = (agents: Readonly<Record<string, ReturnType<typeof on>[]>>) =>
  assemble(
    Object.entries(agents).map(([name, threats]) => record(name, { data: { threats } })),
    '0.8',
  );
const example = (agents: Parameters<typeof catalogueOf>[0]) => {
  const found = chainExample(catalogueOf(agents), 'poisoned-data-to-ecosystem');
  return found && [found.agent.slug, found.threats.map(({ id }) => id).join(' > '), found.isPath];
};

const pair = [on('a', 'data-operations', 'b'), on('b', 'agent-frameworks')];

test.each([
  { what: 'a path through layers of the chain', of: { pair }, is: ['pair', 'a > b', true] },
  {
    what: 'the path through the most of them, whoever has it',
    of: {
      pair,
      whole: [
        on('c', 'data-operations', 'd'),
        on('d', 'agent-frameworks', 'e'),
        on('e', 'agent-ecosystem'),
      ],
    },
    is: ['whole', 'c > d > e', true],
  },
  {
    what: 'no step aside',
    of: {
      aside: [
        on('a', 'data-operations', 'x'),
        on('x', 'foundation-models', 'b'),
        on('b', 'agent-frameworks'),
      ],
    },
    is: ['aside', 'a > b', false],
  },
  {
    what: 'one layer is no chain',
    of: { flat: [on('a', 'data-operations', 'b'), on('b', 'data-operations')] },
    is: undefined,
  },
  {
    what: 'without a path, threats on the layers, which is not said to be one',
    of: { apart: [on('a', 'agent-ecosystem'), on('b', 'data-operations')] },
    is: ['apart', 'b > a', false],
  },
  {
    what: 'a circle ends',
    of: { circle: [on('a', 'data-operations', 'b'), on('b', 'agent-frameworks', 'a')] },
    is: ['circle', 'a > b', true],
  },
  { what: 'nothing of nothing', of: {}, is: undefined },
])('$what', ({ of, is }) => {
  expect(example(of)).toEqual(is);
});
