import { expect, test } from 'vitest';
import { assemble } from '../../domain/catalogue.ts';
import { itemAt } from '../../domain/lookup.ts';
import { record } from '../../domain/record.fixture.ts';
import { signedMap } from './signed-map.ts';
import { mapGround, threatMap } from './threat-map.ts';

const { agents } = assemble(
  [
    record('grave', { base: 9.3 }),
    record('same', { base: 9.3 }),
    record('quiet', { base: undefined }),
  ],
  '0.8',
);

test('the scored threats of an agent stand by number', () => {
  const map = threatMap(itemAt(agents, 0), '0.8');
  expect(map?.marks).toMatchObject([
    {
      path: '#threat-threat',
      band: 'critical',
      label: { text: '1' },
      isLowered: false,
    },
  ]);
});

test('no map where nothing is scored', () => {
  expect(threatMap(itemAt(agents, 2), '0.8')).toBeUndefined();
});

test('agents that are compared stand by letter, side by side where they are alike', () => {
  const scores = agents.flatMap(({ slug, judgement: { headline } }, at) =>
    headline
      ? [{ sign: 'AB'.charAt(at), title: slug, path: `/agents/${slug}/`, score: headline }]
      : [],
  );
  const map = signedMap(scores, '0.8');
  expect(map?.marks.map(({ label }) => label?.text)).toEqual(['A', 'B']);
  expect(map?.hasMoved).toBe(true);
});

test('the ground has the fields of the bands and a dot for each place where an agent stands', () => {
  const ground = mapGround(agents, '0.8');
  expect(ground.match(/<polygon/g)).toHaveLength(4);
  expect(ground.match(/h0/g)).toHaveLength(1);
});
