import { expect, test } from 'vitest';
import { meantDay } from './meant-day.ts';

test.each([
  ['21.11.2026', '2026-11-21'],
  ['1.2.2026', '2026-02-01'],
  ['21/11/2026', '2026-11-21'],
  ['11/21/2026', '2026-11-21'],
  ['21-11-2026', '2026-11-21'],
  ['2026/11/21', '2026-11-21'],
  ['2026.1.2', '2026-01-02'],
  ['5/5/2026', '2026-05-05'],
  ['3/4/2026', undefined],
  ['31.2.2026', undefined],
  ['21.13.2026', undefined],
  ['21.11.26', undefined],
  ['soon', undefined],
])('%s', (written, day) => expect(meantDay(written)).toBe(day));
