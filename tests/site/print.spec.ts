import type { Page } from '@playwright/test';
import { siteConfig } from '../../src/config.ts';
import { whatToDo } from '../../src/views/agent/what-to-do.ts';
import { agentsOf } from './agents.ts';
import { addressOf, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

for (const { id, path } of [
  { id: 'project', path: '/agents/lume/' },
  { id: 'edge', path: '/agents/marked-up/' },
] as const) {
  test(`${path} of ${id} prints whole and without chrome`, async ({ page }) => {
    await page.goto(addressOf(site(id), path));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const chrome of [
      '.site-header',
      '.site-header nav',
      '.site-search',
      '.theme-toggle',
      '.contents',
      '.pager',
      '.copy-link',
      '.crumbs',
      '.skip',
      '.site-footer nav',
      '.actions',
    ]) {
      await expect(page.locator(chrome).first(), chrome).toBeHidden();
    }
    for (const inside of [
      'details table',
      'details table tr:last-child',
      '.factors details p',
      '.layers > details > div',
    ]) {
      for (const part of await page.locator(inside).all()) {
        await expect(part).toBeVisible();
        expect((await part.boundingBox())?.height).toBeGreaterThan(5);
      }
    }
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('.site-footer p').first()).toBeVisible();
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return [backgroundColor, color];
    });
    expect(colours[0]).toBe('rgb(255, 255, 255)');
    expect(colours[1]).toMatch(/^rgb\((?:\d|[1-4]\d), /);
  });
}

test('a theme chosen as dark is printed dark on white too', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
  await page.goto(addressOf(site('project'), '/agents/lume/'));
  await page.emulateMedia({ media: 'print' });
  const colour = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color);
  expect(colour).toMatch(/^rgb\((?:\d|[1-4]\d), /);
});

test('no paper has a button', async ({ page }) => {
  for (const path of ['/', '/agents/lume/', '/calculator/', '/controls/', '/contribute/new/']) {
    await page.goto(addressOf(site('project'), path));
    await page.emulateMedia({ media: 'print' });
    const pressed = page
      .locator('main')
      .locator('button, .button, search')
      .filter({ visible: true });
    await expect(pressed, path).toHaveCount(0);
  }
});

test('no paper has what only a screen can answer, or what is true today alone', async ({
  page,
}) => {
  for (const [id, path, left] of [
    ['project', '/agents/', '[data-fold-map]'],
    ['project', '/search/', '.search-filters'],
    ['edge', '/agents/every-key/', '[data-ticked]'],
    ['project', '/agents/lume/', '[data-age]'],
  ] as const) {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(addressOf(site(id), path));
    await expect(page.locator(left), left).not.toBeEmpty();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator(left), left).toBeHidden();
  }
});

test('paper says where a list goes on, and names the agents of a map', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(addressOf(site('large'), '/agents/'));
  const links = page.locator('.pager a').filter({ visible: true });
  await expect(links).toHaveCount(1);
  await expect(links).toHaveAttribute('rel', 'next');
  await page.goto(addressOf(site('project'), '/'));
  await expect(page.locator('.agent-map details td').first()).toBeVisible();
});

test('a printed page fits the paper', async ({ page }) => {
  // A4 between its margins, in CSS pixels; what has many columns lies on its side.
  const [upright, lying] = [718, 1009];
  for (const [path, width] of [
    ['/agents/long-words/', upright],
    ['/agents/marked-up/', upright],
    ['/agents/', upright],
    ['/threats/', upright],
    ['/layers/data-operations/', upright],
    ['/threats/core-risk/', lying],
    ['/matrix/', lying],
    ['/matrix/layers/', lying],
  ] as const) {
    await page.setViewportSize({ width, height: 1000 });
    await page.goto(addressOf(site('edge'), path));
    await page.emulateMedia({ media: 'print' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, path).toBeLessThanOrEqual(width);
  }
});

test('a printed list keeps its words whole, and its heads for the next page', async ({ page }) => {
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.goto(addressOf(site('edge'), '/agents/'));
  await expect(page.locator('th button.sort').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const lines = await page.locator('.agents tbody td').evaluateAll((cells) =>
    cells.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    }),
  );
  expect(Math.max(...lines)).toBeLessThan(4);
  // Chromium leaves buttons out of a repeated head, and what a mask covers out of the paper.
  await expect(page.locator('th button.sort').first()).toHaveCSS('display', 'contents');
  await expect(page.locator('.scroll').first()).toHaveCSS('mask-image', 'none');
});

test('a brief, its citation and its report have the whole address of a published site', async ({
  page,
}) => {
  await page.goto(addressOf(site('subpath'), '/agents/lume/brief/'));
  const address = 'https://example.org/catalogue/agents/lume/';
  await expect(page.locator('.brief > footer')).toContainText(address);
  await expect(page.locator('[data-citation]')).toContainText(`${address}brief/`);
  await expect(page.locator('#report textarea')).toHaveValue(new RegExp(`Source: ${address}, CC`));
});

test('a printed assessment is a report: where it is from, its sources written out, numbered pages', async ({
  page,
}) => {
  await page.goto(addressOf(site('project'), '/agents/lume/'));
  await page.emulateMedia({ media: 'print' });
  const citation = page.locator('[data-citation]:visible');
  await expect(citation).toContainText('assessed 21 November 2026');
  await expect(citation).toContainText('. /agents/lume/ (CC-BY-SA-4.0)');
  await expect(page.locator('main')).toContainText('AIVSS v0.8 §3.3');
  const written = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  expect((await written('.sources a')).every((text) => text.includes('https://'))).toBe(true);
  const others = await written('.facts .address, .threat a, .related a');
  expect(others.every((text) => text === 'none')).toBe(true);
  const breaks = await page
    .locator('.threat > header')
    .evaluateAll((heads) => heads.map((head) => getComputedStyle(head).breakAfter));
  expect(new Set(breaks)).toEqual(new Set(['avoid']));
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(5);
  expect(pages).toBeLessThan(16);
});

/** How many pages the printed page has. */
async function sheets(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}

for (const id of ['subpath', 'edge'] as const) {
  test(`every brief of ${id} is one sheet of A4 and of Letter, without scripts too`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const agents = agentsOf(SITES[id]);
    expect(agents.length).toBeGreaterThan(5);
    for (const { slug, assessment } of agents) {
      await page.goto(addressOf(site(id), `/agents/${slug}/brief/`));
      await expect(page.locator('h1')).toHaveText(assessment.name);
      for (const format of ['A4', 'Letter'] as const) {
        expect(await sheets(page, format), `${slug} on ${format}`).toBe(1);
      }
    }
    await page.close();
  });
}

test('with all that can be ticked, the longest briefs are one sheet of Letter, too', async ({
  page,
}) => {
  const { equation } = siteConfig(SITES.subpath.env);
  const ticks = agentsOf(SITES.subpath).map(({ slug, judgement }) => {
    const steps = whatToDo(judgement, equation)?.steps ?? [];
    const ids = steps.flatMap(({ measures, threats }) => [
      ...measures.map(({ id }) => id),
      ...threats.map(({ leftOut }) => leftOut),
    ]);
    return { slug, ids };
  });
  const longest = ticks.toSorted((a, b) => b.ids.length - a.ids.length).slice(0, 8);
  for (const { slug, ids } of longest) {
    await page.goto(addressOf(site('subpath'), `/agents/${slug}/brief/?done=${ids.join(',')}`));
    await expect(page.locator('.verdict .left .badge')).toBeVisible();
    expect(await sheets(page, 'Letter'), slug).toBe(1);
  }
});

test('above the number of the settings no agent has a brief, and its page offers none', async ({
  page,
}) => {
  const [{ slug = '' } = {}] = (
    await (await page.request.get(addressOf(site('large'), '/api/v1/agents.json'))).json()
  ).agents;
  const none = await page.request.get(addressOf(site('large'), `/agents/${slug}/brief/`));
  expect(none.status()).toBe(404);
  await page.goto(addressOf(site('large'), `/agents/${slug}/`));
  await expect(page.getByRole('link', { name: 'One-page brief' })).toHaveCount(0);
});
