import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROJECT_ROOT } from '../../src/intake/places.ts';
import { agentsOf } from './agents.ts';
import { addressOf, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

/** How much an agent's page and its JSON weigh beyond what their assessors wrote. The bars are to go down. */

/**
 * Bytes of a page beyond the file of its assessment, without its history, which grows with each commit: at most so many,
 * with so many more for each threat and advisory; and packed. Some 500 name the style sheets of the components, which
 * weigh 3 kB less than one for everything did.
 */
const PAGE = { plain: 36_300, threat: 1_760, advisory: 260 } as const;
const PACKED = { plain: 10_300, advisory: 50 } as const;
const HISTORY = /<section aria-labelledby="history".*?<\/section>/s;
const JSON_FILE = 4_100;
/** Bytes that travel for a first visit of a page, beyond what its assessor wrote: with styles, scripts and drawings. */
const VISIT = 33_200;

const fileOf = (path: string) => readFileSync(join(PROJECT_ROOT, 'content', path));

test('a page and its JSON weigh little more than what they say', () => {
  for (const { slug, assessment, judgement } of agentsOf(SITES.subpath)) {
    const read = (path: string) => readFileSync(join(site('subpath').directory, path));
    const whole = String(read(`agents/${slug}/index.html`));
    expect(whole, slug).toMatch(HISTORY);
    const [page, written] = [
      Buffer.from(whole.replace(HISTORY, '')),
      fileOf(`assessments/${slug}.md`),
    ];
    const advisories = [assessment, ...judgement.threats].flatMap(
      (of) => of.advisories ?? [],
    ).length;
    const bar = PAGE.plain + PAGE.threat * judgement.threats.length + PAGE.advisory * advisories;
    expect(page.length - written.length, slug).toBeLessThanOrEqual(bar);
    const packed = gzipSync(page).length - gzipSync(written).length;
    expect(packed, slug).toBeLessThanOrEqual(PACKED.plain + PACKED.advisory * advisories);
    const opinions = opinionsOn(slug).map((name) => fileOf(`opinions/${slug}/${name}`).length);
    const said = opinions.reduce((sum, length) => sum + length, written.length);
    const json = read(`api/v1/agents/${slug}.json`);
    expect(json.length - said, slug).toBeLessThanOrEqual(JSON_FILE);
  }
});

function opinionsOn(slug: string): string[] {
  const all = readdirSync(join(PROJECT_ROOT, 'content/opinions'));
  return all.includes(slug) ? readdirSync(join(PROJECT_ROOT, 'content/opinions', slug)) : [];
}

test('the heaviest page travels with all that it needs in a few kilobytes', async ({ page }) => {
  const weights = agentsOf(SITES.subpath).map(({ slug }) => {
    const html = readFileSync(join(site('subpath').directory, `agents/${slug}/index.html`));
    return { slug, packed: gzipSync(html).length };
  });
  const [heaviest] = weights.toSorted((a, b) => b.packed - a.packed);
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => bodies.push(response.body()));
  await page.goto(addressOf(site('subpath'), `/agents/${heaviest?.slug}/`), {
    waitUntil: 'networkidle',
  });
  const all = await Promise.all(bodies);
  expect(all.length).toBeGreaterThan(5);
  const sum = all.reduce((total, body) => total + gzipSync(body).length, 0);
  const written = gzipSync(fileOf(`assessments/${heaviest?.slug}.md`)).length;
  expect(sum - written, heaviest?.slug).toBeLessThanOrEqual(VISIT);
});
