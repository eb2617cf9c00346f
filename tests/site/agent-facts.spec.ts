import { SCORE_FLAGS, type ScoreFlag } from '../../src/domain/aivss/flags.ts';
import { agentOf, agentsOf } from './agents.ts';
import { pagesOf } from './files.ts';
import { addressOf, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

/** What stands around the numbers: notes, statements, links to the file, and what machines read. */

const REPOSITORY = SITES.subpath.env.REPOSITORY_URL;

test('with a repository, a page leads to its file and to a report with its name', async ({
  page,
}) => {
  for (const { slug, path, assessment } of agentsOf(SITES.subpath).slice(0, 3)) {
    await page.goto(addressOf(site('subpath'), `/agents/${slug}/`));
    const edit = page.getByRole('link', { name: 'Edit this assessment' });
    await expect(edit).toHaveAttribute('href', `${REPOSITORY}/edit/main/${path}`);
    for (const name of ['Report a mistake', 'Disagree? Reply or correct']) {
      const report = page.getByRole('link', { name });
      const address = new URL((await report.getAttribute('href')) ?? '');
      expect(address.href).toContain(`${REPOSITORY}/issues/new?template=correction.yml`);
      expect(address.searchParams.get('title')).toContain(assessment.name);
      expect(address.searchParams.get('address')).toBe(path);
    }
  }
});

test('each factor, threat and layer leads to the form, with what it says now', async ({ page }) => {
  const [agent] = agentsOf(SITES.subpath);
  const [factor] = agent?.judgement.factors ?? [];
  if (!agent || !factor) throw new Error('The project has an agent with factors.');
  await page.goto(addressOf(site('subpath'), `/agents/${agent.slug}/#factor-${factor.id}`));
  const link = page.getByRole('link', { name: `Correct this (${factor.label})` });
  await expect(link).toBeVisible();
  const { searchParams } = new URL((await link.getAttribute('href')) ?? '');
  expect(searchParams.get('part')).toBe('A factor');
  expect(searchParams.get('now')).toContain(`${factor.label} ${factor.score.toFixed(1)}`);
  expect(searchParams.get('address')).toMatch(new RegExp(`/agents/${agent.slug}/#factor-`));
  const places = await page.locator('[data-place]').count();
  await expect(page.locator('a.dispute')).toHaveCount(places);
});

test('without a repository, a page names its file and has a text for a correction', async ({
  page,
}) => {
  await page.goto(addressOf(site('project'), '/agents/lume/'));
  await expect(page.getByText(/\/assessments\/lume\.md$/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Disagree? Reply or correct' }).click();
  const text = page.locator('#correct textarea');
  await expect(text).toBeInViewport();
  await expect(text).toHaveValue(/Correction: Lume/);
  await page.locator('.layers > details > summary').first().click();
  await page.getByRole('link', { name: 'Correct this (L1 Foundation Models)' }).click();
  await expect(text).toHaveValue(/What it says now: L1 Foundation Models/);
  await expect(page.locator('.contents [aria-current]')).toHaveText('About this assessment');
  await text.press('End');
  await text.pressSequentially(' Mine.');
  await page.getByRole('link', { name: 'Correct this (L1 Foundation Models)' }).click();
  await expect(text).toHaveValue(/ Mine\.(?:.|\n)*\n\nCorrection: Lume/);
  await page.locator('#correct').getByRole('button', { name: 'Copy' }).click();
  await expect(page.locator('#correct [role=status]')).not.toBeEmpty();
  await expect(page.getByRole('link', { name: 'Edit this assessment' })).toHaveCount(0);
});

const NOTES: readonly { readonly slug: string; readonly flags: readonly ScoreFlag[] }[] = [
  {
    slug: 'capped',
    flags: [
      'capped',
      'estimated-base',
      'off-rubric-threat-multiplier',
      'off-rubric-mitigation-factor',
    ],
  },
  { slug: 'below-base', flags: ['below-base'] },
];
for (const { slug, flags } of NOTES) {
  test(`the page of ${slug} says what is unusual about its score`, async ({ page }) => {
    await page.goto(addressOf(site('edge'), `/agents/${slug}/`));
    for (const flag of flags) {
      await expect(page.locator('section[aria-labelledby=score] .notes').first()).toContainText(
        SCORE_FLAGS[flag].meaning,
      );
    }
  });
}

test('an agent that is not scored has no zero for a score anywhere', async ({ page }) => {
  const here = site('edge');
  await page.goto(addressOf(here, '/agents/not-scored/'));
  await expect(page.locator('.answer')).not.toContainText(/\b0(?:\.0)?\b/);
  await expect(page.getByRole('heading', { name: 'Threats', exact: true })).toHaveCount(0);
  await page.goto(addressOf(here, '/agents/'));
  const row = page.getByRole('row', { name: /Unjudged Helper/ });
  await expect(row.locator('td:not(.tick)').first()).toHaveText('Not scored');
  const { score, band } = await (
    await fetch(addressOf(here, '/api/v1/agents/not-scored.json'))
  ).json();
  expect([score, band]).toEqual([null, null]);
});

test('the reply of an owner stands on the page, paragraph by paragraph', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/agents/replied/'));
  const statement = page.locator('#owner-statement');
  // Beside the score there is a way to it.
  await page
    .locator('.opening')
    .getByRole('link', { name: /Concierge Ltd has replied/ })
    .click();
  await expect(statement).toBeInViewport();
  await expect(statement).toContainText('We thank the assessors');
  await expect(statement.getByRole('link', { name: 'Concierge Ltd' })).toHaveAttribute(
    'rel',
    /nofollow/,
  );
  await expect(statement.locator('p')).toHaveText([
    /^We thank the assessors/,
    'Since version 4 a guest proves who they are.',
  ]);
});

for (const id of ['subpath', 'edge'] as const) {
  test(`the JSON-LD of every agent of ${id} can be read and names the agent`, () => {
    const names = new Map(
      agentsOf(SITES[id]).map(({ slug, assessment }) => [`/agents/${slug}/`, assessment]),
    );
    const pages = pagesOf(site(id), '/agents/');
    const described = pages.flatMap(({ path, html }) => {
      const blocks = [
        ...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g),
      ];
      return blocks.map(([, json = '']) => ({ path, data: JSON.parse(json) }));
    });
    expect(described.map(({ path }) => path).sort()).toEqual([...names.keys()].sort());
    for (const { path, data } of described) {
      expect(data['@context']).toBe('https://schema.org');
      expect(data.about.name).toBe(names.get(path)?.name);
      expect(JSON.stringify(data)).not.toMatch(/aggregateRating|ratingValue/);
    }
  });
}

test('an agent has a title for search engines and a picture for previews', async ({ page }) => {
  const { assessment } = agentOf(SITES.project, 'lume');
  await page.goto(addressOf(site('project'), '/agents/lume/'));
  await expect(page).toHaveTitle(
    new RegExp(`^${assessment.name}: threat model, \\w+ \\(AIVSS \\d+\\.\\d\\)`),
  );
  const image = await page.locator('meta[property="og:image"]').getAttribute('content');
  const answer = await page.request.get(addressOf(site('project'), new URL(image ?? '').pathname));
  const png = await answer.body();
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});
