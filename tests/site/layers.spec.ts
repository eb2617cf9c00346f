import { isFixed } from '../../src/domain/assessment/score.ts';
import { LAYER_IDS, LAYER_TAG_IDS, LAYER_TAGS, LAYERS } from '../../src/domain/maestro/layers.ts';
import { CANONICAL_THREATS } from '../../src/domain/maestro/threats.ts';
import { idIn } from '../../src/domain/tables.ts';
import { agentsOf } from './agents.ts';
import { pagesOf } from './files.ts';
import { addressOf, LARGE, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

for (const id of ['project', 'edge'] as const) {
  test(`each layer of ${id} has every agent's commentary, mapped first`, async ({ page }) => {
    for (const layer of LAYER_IDS) {
      await page.goto(addressOf(site(id), `/layers/${layer}/`));
      const agents = agentsOf(SITES[id]);
      const expected = LAYER_TAG_IDS.flatMap((tag) =>
        agents
          .filter(({ assessment }) => assessment.layers[layer] === tag)
          .map(({ assessment, texts, slug }) => ({
            tag: LAYER_TAGS[tag].label,
            name: assessment.name,
            link: `${site(id).basePath}agents/${slug}/#${layer}`,
            words: texts().text.layers[layer].split(/\s+/).slice(0, 2).join(' ').slice(0, 90),
          })),
      );
      expect(expected).toHaveLength(agents.length);
      const shown = await page.locator('section[aria-labelledby=agents]').evaluate((section) => {
        let tag = '';
        return [...section.querySelectorAll('.tag, .sentences > li')].flatMap((element) => {
          if (element.classList.contains('tag')) {
            tag = element.textContent?.trim() ?? '';
            return [];
          }
          const link = element.querySelector('a');
          return [
            {
              tag,
              name: link?.textContent,
              link: link?.getAttribute('href'),
              text: element.querySelector('p')?.textContent ?? '',
            },
          ];
        });
      });
      expect(
        shown.map(({ text: _text, ...rest }) => rest),
        layer,
      ).toEqual(expected.map(({ words: _words, ...rest }) => rest));
      for (const [index, { words }] of expected.entries()) {
        expect(shown[index]?.text.replace(/\s+/g, ' ')).toContain(words);
      }
      const heads = await page.locator('th[scope=row]').allInnerTexts();
      expect(heads).toEqual(
        expect.arrayContaining(CANONICAL_THREATS[layer].map(({ name }) => name)),
      );
    }
  });
}

test('an essay leads to the page of each entry in use, and only names the others', async ({
  page,
}) => {
  await page.goto(addressOf(site('project'), '/layers/agent-frameworks/'));
  const prose = page.locator('.prose');
  const linked = await prose
    .locator('a:has(code), th a')
    .evaluateAll((all: HTMLAnchorElement[]) => all.map((one) => one.href));
  expect(linked.length).toBeGreaterThan(3);
  for (const address of new Set(linked)) {
    expect((await page.request.get(address)).status(), address).toBe(200);
  }
  await expect(prose.locator('th').getByText('Backdoor Attacks').locator('a')).toHaveCount(0);
});

test('commentary and its agent lead to each other', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/layers/data-operations/'));
  await page.locator('.sentences a').first().click();
  await expect(page.locator(':target')).toBeInViewport();
  await page.locator(':target').getByRole('link', { name: 'About this layer' }).click();
  await expect(page.locator('h1')).toContainText(LAYERS['data-operations'].name);
});

test('the commentary of many agents comes in pages, every agent once, mapped first', () => {
  const here = site('large');
  const pages = pagesOf(here, '/layers/agent-frameworks/')
    .map(({ path, html }) => ({ number: Number(/\/page\/(\d+)\/$/.exec(path)?.[1] ?? 1), html }))
    .toSorted((a, b) => a.number - b.number);
  expect(pages.length).toBeGreaterThanOrEqual(LARGE / 100);
  const agents = pages.map(({ html }) =>
    [
      ...html
        .slice(html.indexOf('sentences'))
        .matchAll(/<li> ?<a href="\/agents\/([^/]*)\/#agent-frameworks"/g),
    ].map(([, slug]) => slug),
  );
  expect(Math.max(...agents.map(({ length }) => length))).toBeLessThanOrEqual(100);
  expect(agents.flat()).toHaveLength(LARGE);
  expect(new Set(agents.flat()).size).toBe(LARGE);
  const tags = pages.flatMap(({ html }) =>
    [...html.matchAll(/<h3 id=agents-([\w-]*)/g)].map(([, tag]) => idIn(LAYER_TAG_IDS, tag)),
  );
  expect(tags).toEqual(
    tags.toSorted((a, b) => LAYER_TAG_IDS.indexOf(a) - LAYER_TAG_IDS.indexOf(b)),
  );
  // The essay stays on the first page, and every page leads to the next.
  expect(pages.map(({ html }) => html.includes('id="canonical-threats"'))).toEqual(
    pages.map(({ number }) => number === 1),
  );
  for (const { number, html } of pages.slice(0, -1)) {
    expect(html).toContain(`rel="next" href="/layers/agent-frameworks/page/${number + 1}/"`);
  }
});

test('the table of layers counts agents by evidence, and threats that are not fixed', async ({
  page,
}) => {
  await page.goto(addressOf(site('edge'), '/layers/'));
  const agents = agentsOf(SITES.edge);
  for (const layer of LAYER_IDS) {
    const row = page.getByRole('row', { name: LAYERS[layer].name });
    const tags = LAYER_TAG_IDS.flatMap((tag) => {
      const count = agents.filter(({ assessment }) => assessment.layers[layer] === tag).length;
      return count > 0 ? [`${LAYER_TAGS[tag].label} ${count}`] : [];
    });
    const shown = (await row.locator('.evidence li').allTextContents()).map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    );
    expect(shown).toEqual(tags);
    const threats = agents
      .flatMap(({ judgement }) => judgement.threats)
      .filter((threat) => threat.layer === layer && !isFixed(threat)).length;
    await expect(row.getByRole('cell').last()).toContainText(threats > 0 ? `${threats} ` : 'No');
  }
});

test('no slab of the stack lies on another, with two vertical layers either', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/layers/'));
  await page.locator('.upright > .slab').evaluate((slab) => slab.after(slab.cloneNode(true)));
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const met = await page.locator('.slab').evaluateAll((slabs) => {
      const boxes = slabs.map((slab) => slab.getBoundingClientRect());
      return boxes.flatMap((a, at) =>
        boxes
          .slice(at + 1)
          .filter(
            (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
          )
          .map(({ x, y }) => [a.x, a.y, x, y]),
      );
    });
    expect(met, `${width} px`).toEqual([]);
  }
});
