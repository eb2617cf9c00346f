import { expect, test } from 'vitest';
import { assemble } from '../../domain/catalogue.ts';
import { factorsWith, record } from '../../domain/record.fixture.ts';
import { scaleBands, scalesView } from './scales.ts';

const cvss = 'CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
const CAPABLE = factorsWith({
  'autonomy-of-action': 1,
  'dynamic-tool-use': 1,
  'persistent-memory': 1,
  'non-determinism': 1,
  'contextual-awareness': 1,
});
const threat = {
  id: 'a',
  title: 'A threat',
  layer: 'agent-frameworks',
  cvss,
  reason: 'As the source says.',
} as const;
const agent = (slug: string, factors = CAPABLE) =>
  record(slug, { data: { factors, threats: [threat] } });

const viewOf = (records: Parameters<typeof assemble>[0]) =>
  scalesView(
    assemble(records, '0.8').agents.map((one) => scaleBands(one, '0.8')),
    '0.8',
  );
const rowOf = (records: Parameters<typeof assemble>[0], id: string) =>
  viewOf(records).rows.find((row) => row.id === id);

test('an agent whose factors raise a flaw by a band has a lower band on the scales of CVSS', () => {
  const records = [agent('capable'), agent('plain', factorsWith())];
  const [base, modeOne, main] = ['base', 'mode-1', '0.8'].map((id) => rowOf(records, id));
  const bands = (row: typeof base) => row?.bands.map(({ count }) => count).join(' ');
  expect(bands(main)).toBe('1 1 0 0 0');
  expect(main).toMatchObject({ isHeadline: true, higher: '0', lower: '0', same: '2' });
  expect(bands(base)).toBe('0 2 0 0 0');
  expect(base).toMatchObject({ isHeadline: false, higher: '0', lower: '1', same: '1' });
  expect(bands(modeOne)).toBe('0 2 0 0 0');
  expect(modeOne?.note).toContain('AIVSS 2.0 candidate, mode 1');
});

test('a fixed threat counts on no scale, and an agent without a vector is left out', () => {
  const fixed = record('fixed', {
    data: { factors: CAPABLE, threats: [{ ...threat, status: 'fixed' }] },
  });
  const { counted, left } = viewOf([fixed, record('number'), agent('a')]);
  expect([counted, left]).toEqual([1, 2]);
});

test('without agents every count is zero', () => {
  const { rows, counted } = viewOf([]);
  expect(counted).toBe(0);
  expect(rows.every(({ same, higher, lower }) => [same, higher, lower].join() === '0,0,0')).toBe(
    true,
  );
  expect(rows).toHaveLength(5);
});
