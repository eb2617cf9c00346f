import { expect, test } from 'vitest';
import { toAgent } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { layerStripOf } from './layer-strip.ts';

const grave = toAgent(
  record('grave', { base: 10, layers: { 'data-operations': 'uncertain' } }),
  '0.8',
);
const quiet = toAgent(record('quiet', { base: undefined }), '0.8');

test('seven lines, the ecosystem on top, each with the tag of its layer', () => {
  const { lines } = layerStripOf(grave, '0.8');
  expect(lines.map(({ code }) => code).join(' ')).toBe('L7 L6 L5 L4 L3 L2 L1');
  expect(lines.find(({ code }) => code === 'L2')?.tag).toBe('uncertain');
  expect(lines.map(({ y }) => y)).toEqual(lines.map(({ y }) => y).toSorted((a, b) => a - b));
});

test('a scored threat is a mark on its line, at the right end for a score of 10', () => {
  const { marks, lines, ticks } = layerStripOf(grave, '0.8');
  expect(marks).toHaveLength(1);
  expect(marks[0]).toMatchObject({
    x: ticks.at(-1)?.x,
    y: lines.find(({ layer }) => layer === 'agent-frameworks')?.y,
    band: 'critical',
    title: 'grave: A threat, 10.0',
    hash: '#threat-threat',
  });
});

test('lines of one tag are one path', () => {
  const { strokes, lines, ticks } = layerStripOf(grave, '0.8');
  const uncertain = lines.find(({ tag }) => tag === 'uncertain');
  expect(strokes.map(({ tag }) => tag)).toEqual(['mapped', 'uncertain']);
  expect(strokes[1]?.d).toBe(`M${ticks.at(0)?.x} ${uncertain?.y}H${ticks.at(-1)?.x}`);
});

test('an arrow leads from a threat to the one that it opens, and none to one that is not drawn', () => {
  const threat = (id: string, leadsTo: string[]) => ({
    id,
    title: id,
    layer: 'agent-frameworks' as const,
    'cvss-base': 5,
    'leads-to': leadsTo,
  });
  const threats = [
    threat('a', ['b']),
    threat('b', ['c']),
    { ...threat('c', []), 'cvss-base': undefined },
  ];
  const led = toAgent(record('led', { data: { threats } }), '0.8');
  expect(layerStripOf(led, '0.8').arrows).toHaveLength(1);
});

test('an agent that is not scored has lines and no mark', () => {
  expect(layerStripOf(quiet, '0.8').marks).toEqual([]);
});

test('the drawing says in words what it shows', () => {
  expect(layerStripOf(grave, '0.8').text).toBe(
    'Seven layers: 6 mapped, 1 uncertain. 1 scored threat.',
  );
});
