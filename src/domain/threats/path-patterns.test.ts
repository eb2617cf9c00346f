import { describe, expect, test } from 'vitest';
import { LAYER_IDS, type LayerId } from '../maestro/layers.ts';
import { idIn } from '../tables.ts';
import { pathPatterns } from './path-patterns.ts';
import { catalogueOf, threat } from './threats.fixture.ts';

/** `3a 2b` is a threat on layer 3 that opens one on layer 2; several paths are separated by commas. */
function threatsOf(paths: string) {
  const steps = paths.split(', ').map((path) => path.split(' '));
  const ids = [...new Set(steps.flat())];
  return ids.map((id) => {
    const opens = steps.flatMap((path) =>
      path.flatMap((other, at) => (at > 0 && path[at - 1] === id ? [other] : [])),
    );
    return threat(id, { layer: layerAt(id), ...(opens.length > 0 && { 'leads-to': opens }) });
  });
}
const layerAt = (id: string): LayerId => idIn(LAYER_IDS, LAYER_IDS[Number(id[0]) - 1]);

const patternsOf = (agents: Readonly<Record<string, string>>) =>
  pathPatterns(
    catalogueOf(
      Object.fromEntries(Object.entries(agents).map(([name, paths]) => [name, threatsOf(paths)])),
    ).agents,
  );

describe('the patterns that recur', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['none where no threat opens another', { a: '3x', b: '3x' }, []],
    ['none of one agent, however often', { a: '3x 2y, 3v 2w', b: '2x 3y' }, []],
    ['one of two agents', { a: '3x 2y', b: '3v 2w' }, ['l3-l2 2']],
    ['none that stays on a layer', { a: '3x 3y', b: '3x 3y' }, []],
    ['one in spite of steps on one layer', { a: '3x 3y 2z', b: '3x 2y 2z' }, ['l3-l2 2']],
    ['the whole and not its parts', { a: '2x 3y 7z', b: '2x 3y 7z' }, ['l2-l3-l7 2']],
    [
      'a part that more agents have',
      { a: '2x 3y 7z', b: '2x 3y 7z', c: '3x 7y' },
      ['l3-l7 3', 'l2-l3-l7 2'],
    ],
    ['a part of ways that differ', { a: '2x 3y 7z', b: '6x 3y 7z' }, ['l3-l7 2']],
    ['the way back', { a: '3x 2y 3z', b: '3x 2y 3z' }, ['l3-l2-l3 2']],
    [
      'those of most agents first',
      { a: '1x 2y, 3x 4y', b: '3x 4y', c: '1x 2y, 3x 4y' },
      ['l3-l4 3', 'l1-l2 2'],
    ],
  ])('%s', (_, agents, patterns) => {
    expect(patternsOf(agents).map(({ id, agents: number }) => `${id} ${number}`)).toEqual(patterns);
  });

  test('name each agent with its threats, and a stretch of two paths once', () => {
    const [pattern] = patternsOf({ b: '3x 2y', a: '3p 3q 2r 6s, 2r 7t' });
    expect(pattern?.layers).toEqual(['agent-frameworks', 'data-operations']);
    expect(
      pattern?.found.map(({ agent, threats }) => [
        agent.slug,
        threats.map(({ id }) => id).join(' '),
      ]),
    ).toEqual([
      ['a', '3p 3q 2r'],
      ['b', '3x 2y'],
    ]);
  });
});
