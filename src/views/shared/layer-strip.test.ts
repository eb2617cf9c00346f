import { expect, test } from 'vitest';
import { assemble } from '../../domain/catalogue.ts';
import { itemAt } from '../../domain/lookup.ts';
import { record } from '../../domain/record.fixture.ts';
import { layerStripOf } from './layer-strip.ts';

const agents = assemble(
  [
    record('grave', { base: 10, layers: { 'data-operations': 'uncertain' } }),
    record('quiet', { base: undefined }),
  ],
  '0.8',
).agents;
const [grave, quiet] = [itemAt(agents, 0), itemAt(agents, 1)];

test('seven lines, the ecosystem on top, each with the tag of its layer', () => {
  const { lines } = layerStripOf(grave, '0.8', 'small');
  expect(lines.map(({ code }) => code).join(' ')).toBe('L7 L6 L5 L4 L3 L2 L1');
  expect(lines.find(({ code }) => code === 'L2')?.tag).toBe('uncertain');
  expect(lines.map(({ y }) => y)).toEqual(lines.map(({ y }) => y).toSorted((a, b) => a - b));
});

test('a scored threat is a mark on its line, at the right end for a score of 10', () => {
  const { marks, lines, right } = layerStripOf(grave, '0.8', 'large');
  expect(marks).toHaveLength(1);
  expect(marks[0]).toMatchObject({
    x: right,
    y: lines.find(({ layer }) => layer === 'agent-frameworks')?.y,
    band: 'critical',
    title: 'grave: A threat, 10.0',
    path: '/agents/grave/#threat-threat',
  });
});

test('an agent that is not scored has lines and no mark', () => {
  expect(layerStripOf(quiet, '0.8', 'small').marks).toEqual([]);
});

test('the drawing says in words what it shows', () => {
  expect(layerStripOf(grave, '0.8', 'small').text).toBe(
    'Seven layers: 6 mapped, 1 uncertain. 1 scored threat.',
  );
});
