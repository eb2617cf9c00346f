import type { Page } from '@playwright/test';
import { BANDS } from '../../src/domain/aivss/bands.ts';
import { rubricRange } from '../../src/domain/assessment/format/rubric-range.ts';
import { itemAt, valueAt } from '../../src/domain/lookup.ts';
import { LAYER_TAG_IDS, LAYER_TAGS } from '../../src/domain/maestro/layers.ts';
import { neighboursOf } from '../../src/domain/neighbours.ts';
import { relatedAgents } from '../../src/domain/related/index.ts';
import { relatedView } from '../../src/views/agent/related.ts';
import { agentsOf } from './agents.ts';
import { heard } from './heard.ts';
import { addressOf, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

/** What helps to read the page of an agent: how sure its score is, where one is, and where to go from it. */

const AGENTS = agentsOf(SITES.edge);
const open = (page: Page, slug: string, fragment = '') =>
  page.goto(addressOf(site('edge'), `/agents/${slug}/${fragment}`));
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

test.describe('how sure a score is', () => {
  test('the range on the rubric and the coverage are those of the domain', async ({ page }) => {
    for (const { slug, judgement, coverage } of AGENTS) {
      await open(page, slug);
      const certainty = page.locator('.certainty');
      const range = rubricRange(judgement, '0.8');
      const isOff =
        range &&
        (range.off.factors.length > 0 || range.off.threatMultiplier || range.off.mitigationFactor);
      if (range && isOff) {
        const ends = [...new Set([range.low, range.high].map(({ score }) => score.toFixed(1)))];
        for (const [index, end] of ends.entries()) {
          await expect(certainty.locator('.badge').nth(index)).toHaveText(new RegExp(` ${end}$`));
        }
        await expect(certainty.locator('.badge').first()).toContainText(
          BANDS[range.low.band].label,
        );
        await expect(certainty.locator('.badge').last()).toContainText(
          BANDS[range.high.band].label,
        );
        await expect(certainty).toContainText('down or up to the rubric');
      } else {
        await expect(certainty.locator('.badge')).toHaveCount(0);
        await expect(certainty).toContainText(/of the rubric|on the rubric|off the rubric/);
      }
      const tags = LAYER_TAG_IDS.filter((tag) => coverage[tag] > 0);
      expect((await certainty.locator('.coverage > span').allTextContents()).map(words)).toEqual(
        tags.map((tag) => `${coverage[tag]} ${LAYER_TAGS[tag].label}`),
      );
    }
  });

  test('the browser says how old an assessment is, and that its review is overdue', async ({
    page,
  }) => {
    await page.clock.setFixedTime('2027-06-05T12:00:00Z');
    await open(page, 'marked-up');
    const certainty = page.locator('.certainty');
    await expect(certainty).toContainText('1 November 2026, 7 months ago');
    await expect(certainty).toContainText('1 May 2027, overdue by 35 days');
    await page.clock.setFixedTime('2026-11-02T12:00:00Z');
    await page.reload();
    await expect(certainty).toContainText('1 November 2026, 1 day ago');
    await expect(certainty).not.toContainText('overdue');
  });
});

test('related agents are those of the domain, with their differences in words', async ({
  page,
}) => {
  const related = relatedAgents({ agents: AGENTS });
  expect(AGENTS.some(({ slug }) => related.get(slug).length > 0)).toBe(true);
  for (const { slug, assessment } of AGENTS) {
    await open(page, slug);
    const all = related.get(slug).map(relatedView);
    const rows = page.locator('.related > li');
    await expect(rows).toHaveCount(all.length);
    for (const [index, other] of all.entries()) {
      const row = rows.nth(index);
      await expect(row).toContainText(other.factors);
      if (other.threats) await expect(row).toContainText(other.threats);
      await expect(row.getByRole('link', { name: other.name, exact: true })).toHaveAttribute(
        'href',
        `/agents/${other.slug}/`,
      );
      await expect(row.getByRole('link', { name: /^Compare / })).toHaveAttribute(
        'href',
        `/compare/?agents=${slug},${other.slug}`,
      );
    }
    const others = page.getByRole('link', { name: `Compare ${assessment.name} with …` });
    const paths = await others.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')),
    );
    expect(paths).toEqual(all.length > 0 ? [`/compare/?agents=${slug}`] : []);
  }
});

test('previous and next lead through a band by name, there and back', async ({ page }) => {
  const all = neighboursOf({ agents: AGENTS });
  const firsts = AGENTS.filter(
    ({ slug: agentSlug }) => all.get(agentSlug)?.next && !all.get(agentSlug)?.previous,
  );
  const { slug, assessment } = itemAt(firsts, 0);
  const { next, of } = valueAt(all, slug);
  await open(page, slug);
  const pager = page.locator('.band-pager');
  await expect(pager.locator('.previous')).toHaveCount(0);
  await pager.locator('.next').click();
  await expect(page.locator('h1')).toHaveText(next?.name ?? '');
  await expect(pager).toContainText(`2 of ${of}`);
  await pager.locator('.previous').click();
  await expect(page.locator('h1')).toHaveText(assessment.name);
});

test.describe('the table of contents', () => {
  const current = (page: Page) => page.locator('.contents [aria-current=location]');

  test('follows the reading position, down, up and by a jump', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, 'marked-up');
    const scrollTo = (id: string) =>
      page.evaluate((anchor) => document.getElementById(anchor)?.scrollIntoView(), id);
    for (const [id, entry] of [
      ['factors', 'Ten factors'],
      ['score', 'All scored threats: base, sum, other equations and map'],
      ['factors', 'Ten factors'],
    ] as const) {
      await scrollTo(id);
      await expect(current(page)).toHaveText(entry);
    }
    await page
      .locator('.contents')
      .getByRole('link', { name: 'L4 Deployment and Infrastructure' })
      .click();
    await expect(current(page)).toHaveText('L4 Deployment and Infrastructure');
    await expect(page.locator('#deployment-and-infrastructure')).toBeInViewport();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(current(page)).toHaveText('Related agents');
    await expect(page.locator('.contents')).toBeInViewport();
  });

  test('marks the place that was chosen in it, however short', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, 'marked-up');
    const links = page.locator('.contents a');
    for (const link of await links.all()) {
      await link.click();
      await expect(current(page)).toHaveText((await link.textContent()) ?? '');
    }
  });

  test('is folded on a phone, and leads to every place', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await open(page, 'marked-up');
    const contents = page.locator('.contents');
    await expect(contents.getByRole('link').first()).toBeHidden();
    await contents.locator('summary').click();
    await contents.getByRole('link', { name: 'Sources' }).click();
    await expect(page.locator('#sources')).toBeInViewport();
  });

  test('comes before the text, and has an entry for every section, threat, layer and sum', async ({
    page,
  }) => {
    await open(page, 'marked-up');
    const places = await page
      .locator('.opening, .contents nav, #threats')
      .evaluateAll((all) => all.map(({ id, className, tagName }) => id || className || tagName));
    expect(places).toEqual(['split opening', 'NAV', 'threats']);
    const [list, text] = await Promise.all(
      ['.contents', '#threats'].map((place) => page.locator(place).boundingBox()),
    );
    expect(list?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    const anchors = await page
      .locator(
        'main h2[id]:not(.opening .standing):not(.footnotes h2), .threat, details:has(> summary h3) > div',
      )
      .evaluateAll((all) => all.map(({ id }) => `#${id}`));
    const entries = await page
      .locator('.contents a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(entries).toEqual(anchors);
  });
});

test('a citation is spoken with the title of its source, in folded parts too', async ({ page }) => {
  await open(page, 'marked-up');
  const spoken = await page
    .locator('a[href^="#source-"]')
    .evaluateAll((all: HTMLAnchorElement[]) => all.map(({ ariaLabel }) => ariaLabel));
  expect(spoken.length).toBeGreaterThan(5);
  for (const label of spoken) expect(label).toMatch(/^Source \[\d+\]: \S/);
});

test.describe('folded parts', () => {
  const bar = (page: Page) => page.locator('.agent-bar');

  test('a fragment opens its layer and its factor, and a link of the contents does', async ({
    page,
  }) => {
    await open(page, 'marked-up', '#factor-dynamic-tool-use');
    await expect(page.locator('#factor-dynamic-tool-use')).toBeInViewport();
    await expect(page.locator('#data-operations')).toBeHidden();
    await page.locator('.contents').getByRole('link', { name: 'L2 Data Operations' }).click();
    await expect(page.locator('#data-operations')).toBeInViewport();
  });

  test('the ways on from a layer stand below its threats', async ({ page }) => {
    await open(page, 'every-key', '#data-operations');
    // Measured at once: the page may still be scrolling.
    const [threat, about] = await page.locator('#data-operations').evaluate((layer) => {
      const links = [...layer.querySelectorAll('a')];
      const boxOf = (isIt: (link: HTMLAnchorElement) => boolean) =>
        links.find(isIt)?.getBoundingClientRect().toJSON();
      return [
        boxOf(({ hash }) => hash.startsWith('#threat-')),
        boxOf(({ textContent }) => textContent === 'About this layer'),
      ];
    });
    expect(about.top).toBeGreaterThan(threat.bottom - 2);
  });

  test('one button shows all reasons and hides them', async ({ page }) => {
    await open(page, 'marked-up');
    const reasons = page.locator('.factors > details > div');
    await page.getByRole('button', { name: 'Show all reasons' }).click();
    for (const reason of await reasons.all()) await expect(reason).toBeVisible();
    await page.getByRole('button', { name: 'Hide all reasons' }).click();
    for (const reason of await reasons.all()) await expect(reason).toBeHidden();
  });

  test('a line with the verdict follows a reader on a phone, and nobody else', async ({ page }) => {
    await open(page, 'marked-up');
    await expect(bar(page)).toBeHidden();
    await page.setViewportSize({ width: 390, height: 800 });
    await page.locator('#factors').scrollIntoViewIfNeeded();
    await expect(bar(page)).toBeInViewport();
    expect((await bar(page).boundingBox())?.height).toBeLessThan(60);
    await bar(page).getByRole('link', { name: 'Threats' }).click();
    await expect(page.locator('#threats')).toBeInViewport();
  });

  for (const [width, first, height] of [
    [1280, 700, 6500],
    [390, 1000, 10_500],
  ] as const) {
    test(`at ${width} the first measure of Lume is above ${first}, and the page is short`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(addressOf(site('project'), '/agents/lume/'));
      const box = await page.locator('.plan input').first().boundingBox();
      expect(box?.y).toBeLessThan(first);
      const closed = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(closed).toBeLessThanOrEqual(height);
    });
  }
});

test.describe('links to places', () => {
  test('the keyboard copies the address of a place, shows it, and marks the place', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, 'marked-up');
    await page.getByText('Dynamic Tool Use').first().click();
    const link = page.getByRole('link', { name: 'Link to Dynamic Tool Use' });
    await expect(link).toHaveCSS('opacity', '0');
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(link).toHaveCSS('opacity', '1');
    await page.keyboard.press('Enter');
    const address = addressOf(site('edge'), '/agents/marked-up/#factor-dynamic-tool-use');
    await expect(page).toHaveURL(address);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    await expect(heard(page)).toHaveText('Link copied');
    const [marked, plain] = await Promise.all(
      ['factor-dynamic-tool-use', 'factor-persistent-memory'].map((id) =>
        page.locator(`#${id}`).evaluate((row) => getComputedStyle(row).backgroundColor),
      ),
    );
    expect(marked).not.toBe(plain);
  });

  test('every section, threat, factor and layer has one', async ({ page }) => {
    await open(page, 'marked-up');
    const places = await page
      .locator('.section-head > h2, [data-place]')
      .evaluateAll((all) => all.map(({ id }) => `#${id}`));
    const links = await page
      .locator('.copy-link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.sort()).toEqual(places.sort());
    expect(places.length).toBeGreaterThan(20);
  });

  test('without a clipboard they are links', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await open(page, 'marked-up');
    await page.getByRole('link', { name: 'Link to Sources' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#sources$/);
    await expect(page.locator('#sources')).toBeInViewport();
  });
});
