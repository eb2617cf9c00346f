import { expect, test } from 'vitest';
import type { BandId } from '../../domain/aivss/bands.ts';
import { bandCuts } from './band-cut.ts';

const times = (count: number, band: BandId | undefined) =>
  Array.from({ length: count }, () => band);
const counts = (critical: number, high: number, unscored: number) => [
  { band: 'critical' as const, count: critical },
  { band: 'high' as const, count: high },
  { band: undefined, count: unscored },
];

test.each([
  {
    what: 'a list cut inside its first band says how the band is ordered',
    shown: times(6, 'critical'),
    of: counts(66, 200, 34),
    says: ['/critical Critical, by name: the first 6 of 66'],
  },
  {
    what: 'only the last of several bands can be cut',
    shown: [...times(1, 'critical'), ...times(5, 'high')],
    of: counts(1, 1400, 0),
    says: ['/critical Critical: all 1', '/high High, by name: the first 5 of 1,400'],
  },
  {
    what: 'a list with everything is not cut, and names no band without entries',
    shown: [...times(2, 'high'), undefined],
    of: counts(0, 2, 1),
    says: ['/high High: all 2', '/not-scored Not scored: all 1'],
  },
  { what: 'an empty list has nothing to say', shown: [], of: counts(0, 0, 3), says: [] },
])('$what', ({ shown, of, says }) => {
  const cuts = bandCuts(shown, { counts: of, order: 'name', to: (band) => `/${band}` });
  expect(cuts.map(({ path, text }) => `${path} ${text}`)).toEqual(says);
});
