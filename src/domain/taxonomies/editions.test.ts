import { expect, test } from 'vitest';
import { type Edition, resolveIn } from './editions.ts';
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
    help: 'The editions are 5.6.0.',
  });
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
