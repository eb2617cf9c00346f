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

test('added, renamed and retired entries are listed; a new id with the same name is the successor', () => {
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

test('the edition that is written gives all entries that were published', () => {
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
