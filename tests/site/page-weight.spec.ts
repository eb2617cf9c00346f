import { pagesOf } from './files.ts';
import { site } from './sites.ts';
import { expect, test } from './test.ts';

/** Bytes of a page before compression: a phone has read so many by the time that its reader has read a line. */
const MOST = 60_000;

/** What may weigh more, and why it is no list that grows with the catalogue. */
const OTHERS: Readonly<Record<string, string>> = {
  '/agents/[^/]+/': 'what is known of one agent',
  '/': 'the first page, with the map',
  '/contribute/new/': 'a form with the words of every question',
  '/calculator/': 'a form with the words of every metric',
  '/precedents/': 'a table of published vulnerabilities, folded by class',
  '/threats/mitre-atlas/': 'the entries of a published list, each once',
  '/guides/[^/]+/': 'a text',
  '/matrix/(?:layers/)?': 'a picture of all agents above the first rows',
};
const isOther = (path: string): boolean =>
  Object.keys(OTHERS).some((pattern) => new RegExp(`^${pattern}$`).test(path));

for (const id of ['subpath', 'large'] as const) {
  test(`no page of a list has more than 60 kB, ${id}`, () => {
    const weights = pagesOf(site(id)).map(({ path, html }) => ({
      path,
      bytes: Buffer.byteLength(html),
    }));
    expect(weights.length).toBeGreaterThan(200);
    expect(weights.filter(({ path, bytes }) => bytes > MOST && !isOther(path))).toEqual([]);
  });
}
