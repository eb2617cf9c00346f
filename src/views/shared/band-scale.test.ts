import { expect, test } from 'vitest';
import { SCALE_TICKS, STRETCHES } from './band-scale.ts';

test('each band of AIVSS v0.8 §3.5.2 reaches up to where the next begins', () => {
  expect(STRETCHES).toEqual([
    { band: 'critical', from: 9, to: 10 },
    { band: 'high', from: 7, to: 9 },
    { band: 'medium', from: 4, to: 7 },
    { band: 'low', from: 0, to: 4 },
  ]);
  expect(SCALE_TICKS).toEqual([0, 4, 7, 9, 10]);
});
