import { expect, test } from 'vitest';
import { assemble } from '../../domain/catalogue.ts';
import { type LayerTag, layersIn } from '../../domain/maestro/layers.ts';
import { record } from '../../domain/record.fixture.ts';
import { commentaryPage, commentaryPages } from './commentary-pages.ts';

const LAYER = 'data-operations';
const tagged = (
  slug: string,
  tag: LayerTag,
  base: number,
  texts: Parameters<typeof record>[1] = {},
) =>
  record(slug, { base, layers: Object.fromEntries(layersIn().map((id) => [id, tag])), ...texts });
function pages(records: ReturnType<typeof record>[]) {
  const places = commentaryPages(assemble(records, '0.8'), LAYER);
  return places.pages.map((page) => commentaryPage(page, places.counts, LAYER));
}
const manyTagged = (count: number, tag: LayerTag, base: number) =>
  Array.from({ length: count }, (_, n) =>
    tagged(`${tag}-${String(n).padStart(3, '0')}`, tag, base),
  );

test('a hundred agents stay on one page; more are split, mapped first and the most severe first among them', () => {
  expect(pages(manyTagged(100, 'mapped', 5))).toHaveLength(1);
  const cut = pages([
    ...manyTagged(90, 'uncertain', 9.5),
    ...manyTagged(30, 'mapped', 2),
    tagged('grave', 'mapped', 9.5),
  ]);
  expect(
    cut.map(({ items }) => items.map(({ tag, count, entries }) => [tag, count, entries.length])),
  ).toEqual([
    [
      ['mapped', 31, 31],
      ['uncertain', 90, 69],
    ],
    [['uncertain', 90, 21]],
  ]);
  expect(cut[0]?.items[0]?.entries[0]?.name).toBe('grave');
});

test('an entry has the first sentence and the path of the whole text', () => {
  const [page] = pages([
    tagged('long', 'mapped', 9.5, { text: 'See `a.b`, e.g. here. The second. The third.' }),
    tagged('endless', 'mapped', 5, { text: 'word '.repeat(90) }),
  ]);
  const [long, endless] = page?.items[0]?.entries ?? [];
  expect(long).toMatchObject({ sentence: 'See `a.b`, e.g. here.', path: `/agents/long/#${LAYER}` });
  expect(endless?.sentence).toMatch(/^(?:word )+word…$/);
});

test('a catalogue without agents has one page without groups', () => {
  expect(pages([])).toEqual([{ number: 1, last: 1, total: 0, from: 1, items: [] }]);
});
