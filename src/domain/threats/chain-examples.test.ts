import { expect, test } from 'vitest';
import type { LayerId } from '../maestro/layers.ts';
import { chainExample } from './chain-examples.ts';
import { catalogueOf, threat } from './threats.fixture.ts';

const on = (id: string, layer: LayerId, ...to: string[]) => threat(id, { layer, 'leads-to': to });
const exampleOf = (agents: Parameters<typeof catalogueOf>[0]) => {
  const example = chainExample(catalogueOf(agents), 'poisoned-data-to-ecosystem');
  if (!example) return undefined;
  return [example.agent.slug, example.threats.map(({ id }) => id).join(' > '), example.isPath];
};

const pair = [on('a', 'data-operations', 'b'), on('b', 'agent-frameworks')];

test.each([
  { what: 'a path through layers of the chain', of: { pair }, is: ['pair', 'a > b', true] },
  {
    what: 'the path through most of them, of any agent',
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
    what: 'without a path, threats on the layers, marked as no path',
    of: { apart: [on('a', 'agent-ecosystem'), on('b', 'data-operations')] },
    is: ['apart', 'b > a', false],
  },
  {
    what: 'a circle ends',
    of: { circle: [on('a', 'data-operations', 'b'), on('b', 'agent-frameworks', 'a')] },
    is: ['circle', 'a > b', true],
  },
  { what: 'no example in an empty catalogue', of: {}, is: undefined },
])('$what', ({ of, is }) => {
  expect(exampleOf(of)).toEqual(is);
});
