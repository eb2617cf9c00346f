import { expect, test } from 'vitest';
import { type Edition, resolveIn, wholeEditions } from './editions.ts';
import { lookUp, TAXONOMIES } from './index.ts';

const OLD: Edition = { version: '1', entries: { A: 'Ay', B: 'Bee', C: 'Sea' }, retired: {} };
const NEW: Edition = { version: '2', entries: { A: 'Ay', D: 'Dee' }, retired: { B: 'D', C: null } };
const EDITIONS = [NEW, OLD];

test.each([
  ['A', undefined, { id: 'A', name: 'Ay' }],
  ['D', undefined, { id: 'D', name: 'Dee' }],
  ['D', '1', undefined],
  ['E', undefined, undefined],
  ['constructor', undefined, undefined],
  ['B', undefined, { id: 'D', name: 'Dee', retired: { id: 'B', successor: 'D' } }],
  ['B', '1', { id: 'D', name: 'Dee', retired: { id: 'B', successor: 'D' } }],
  // Nothing took its place: in its own edition it still means something, in the newest nothing.
  ['C', '1', { id: 'C', name: 'Sea', retired: { id: 'C', successor: undefined } }],
  ['C', undefined, undefined],
])('%s of edition %s', (id, version, expected) => {
  expect(resolveIn(EDITIONS, id, version)).toEqual(expected);
});

test.each([
  ['mitre-atlas@5.6.0:AML.T0051', {}],
  ['mitre-atlas:AML.T0051', { 'mitre-atlas': '5.6.0' }],
  ['mitre-atlas@5.6.0:AML.T0051', { 'mitre-atlas': '4.0' }],
])('%s, in an assessment that names %j, is found', (reference, given) => {
  expect(lookUp(reference, given)).toMatchObject({ id: 'AML.T0051', name: 'LLM Prompt Injection' });
});

test.each([
  ['mitre-atlas@4.0:AML.T0051', {}],
  ['mitre-atlas:AML.T0051', { 'mitre-atlas': '4.0' }],
])('%s, in an assessment that names %j, is of an edition that is not here', (reference, given) => {
  expect(lookUp(reference, given)).toMatchObject({
    message: 'There is no edition "4.0" of MITRE ATLAS here.',
    help: 'The editions are 2026.09, 2026.08, 5.6.0.',
  });
});

test.each([
  ['2026.09', 208],
  ['2026.08', 197],
  ['5.6.0', 170],
])('MITRE ATLAS %s has the %i techniques that its makers count', (version, techniques) => {
  const edition = TAXONOMIES['mitre-atlas'].editions.find((one) => one.version === version);
  expect(Object.keys(edition?.entries ?? {})).toHaveLength(techniques);
});

test.each([
  ['AML.T0019', 'AML.T0115.000'],
  ['AML.T0058', 'AML.T0115.001'],
  ['AML.T0104', 'AML.T0115.002'],
  ['AML.T0045', 'AML.T0048.004'],
])('%s is %s now, also in an assessment of an older edition', (id, successor) => {
  for (const given of [{}, { 'mitre-atlas': '5.6.0' }]) {
    expect(lookUp(`mitre-atlas:${id}`, given)).toMatchObject({ id: successor, retired: { id } });
  }
});

test('an edition that says what it changed has the rest of the one before', () => {
  const [now, before] = wholeEditions([
    { version: '2', since: '1', entries: { B: 'Bay', E: 'Ee' }, retired: { A: 'E' } },
    { version: '1', entries: { A: 'Ay', B: 'Bee', C: 'Sea' }, retired: { Z: null } },
  ]);
  expect(now).toEqual({
    version: '2',
    entries: { B: 'Bay', C: 'Sea', E: 'Ee' },
    retired: { Z: null, A: 'E' },
  });
  expect(before?.entries).toEqual({ A: 'Ay', B: 'Bee', C: 'Sea' });
});

test('an edition cannot build on one that is not there', () => {
  const lost = [{ version: '2', since: '1', entries: {}, retired: {} }];
  expect(() => wholeEditions(lost)).toThrow('Edition 2 builds on 1, which does not follow it.');
});

test('every id that took the place of another one is in its edition', () => {
  for (const { editions } of Object.values(TAXONOMIES)) {
    for (const { entries, retired } of editions) {
      for (const [id, successor] of Object.entries(retired)) {
        expect(entries).not.toHaveProperty([id]);
        if (successor !== null) expect(entries).toHaveProperty([successor]);
      }
    }
  }
});
