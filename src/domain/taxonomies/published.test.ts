import { expect, test } from 'vitest';
import { wholeEditions } from './editions.ts';
import { changeOf, statedEdition } from './published.ts';

const HERE = {
  version: '1',
  entries: { A: 'Ay', B: 'Bee', C: 'Sea' },
  retired: {},
};
const THERE = {
  version: '2',
  source: 'https://example.org/2',
  entries: { A: 'Ay', B: 'Bay', D: 'Sea', E: 'Ee' },
};

test('what was added, renamed and retired is told; a new id of the same name took the place of the old one', () => {
  expect(changeOf(HERE, THERE)).toEqual({
    isNew: true,
    added: [
      { id: 'D', name: 'Sea' },
      { id: 'E', name: 'Ee' },
    ],
    renamed: [{ id: 'B', from: 'Bee', to: 'Bay' }],
    gone: [{ id: 'C', successor: 'D' }],
  });
});

test('the edition that is written has the entries that were published, whole', () => {
  const change = changeOf(HERE, THERE);
  const stated = change && statedEdition(HERE, THERE, change);
  expect(wholeEditions([...(stated ? [stated] : []), HERE])[0]?.entries).toEqual(THERE.entries);
  expect(stated?.retired).toEqual({ C: 'D' });
});

test.each([
  ['the same', { ...HERE, source: '' }, undefined],
  ['other entries under the same number', { ...THERE, version: '1' }, { isNew: false }],
  ['another number alone', { ...HERE, version: '2', source: '' }, { isNew: true, added: [] }],
  [
    'an id without a successor',
    { ...HERE, version: '2', source: '', entries: { A: 'Ay', B: 'Bee' } },
    { gone: [{ id: 'C', successor: null }] },
  ],
])('%s', (_, published, expected) => {
  const change = changeOf(HERE, published);
  if (expected) expect(change).toMatchObject(expected);
  else expect(change).toBeUndefined();
});
