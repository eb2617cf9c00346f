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

test('the scored threats of an agent are numbered', () => {
  const map = threatMap(itemAt(agents, 0), '0.8');
  expect(map?.marks).toMatchObject([
    { path: '#threat-threat', band: 'critical', label: { text: '1' }, isLowered: false },
  ]);
});

test('an agent without a score has no map', () => {
  expect(threatMap(itemAt(agents, 2), '0.8')).toBeUndefined();
});

test('compared agents have letters, and stand side by side where their scores are equal', () => {
  const scores = agents.flatMap(({ slug, judgement: { headline } }, at) =>
    headline
      ? [{ sign: 'AB'.charAt(at), title: slug, path: `/agents/${slug}/`, score: headline }]
      : [],
  );
  const map = signedMap(scores, '0.8');
  expect(map?.marks.map(({ label }) => label?.text)).toEqual(['A', 'B']);
  expect(map?.hasMoved).toBe(true);
});

test('the ground has the fields of the bands, and a dot for each place with agents', () => {
  const ground = mapGround(agents, '0.8');
  expect(ground.match(/<polygon/g)).toHaveLength(4);
  expect(ground.match(/h0/g)).toHaveLength(1);
});
