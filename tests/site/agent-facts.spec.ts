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
    const report = page.getByRole('link', { name: 'Report a mistake' });
    const address = new URL((await report.getAttribute('href')) ?? '');
    expect(address.href).toContain(`${REPOSITORY}/issues/new?`);
    expect(address.searchParams.get('title')).toContain(assessment.name);
  }
});

test('without a repository, a page names its file and says how to correct a mistake', async ({
  page,
}) => {
  await page.goto(addressOf(site('project'), '/agents/lume/'));
  await expect(page.getByText(agentOf(SITES.project, 'lume').path)).toBeVisible();
  await expect(page.getByRole('link', { name: 'How to correct a mistake' })).toBeVisible();
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
      await expect(page.locator('section[aria-labelledby=score] .notes')).toContainText(
        SCORE_FLAGS[flag].meaning,
      );
    }
  });
}

test('an agent that is not scored has no zero for a score anywhere', async ({ page }) => {
  const here = site('edge');
  await page.goto(addressOf(here, '/agents/not-scored/'));
  await expect(page.locator('.opening > div')).not.toContainText(/\b0(?:\.0)?\b/);
  await expect(page.getByRole('heading', { name: 'Threats', exact: true })).toHaveCount(0);
  await page.goto(addressOf(here, '/agents/'));
  const row = page.getByRole('row', { name: /Unjudged Helper/ });
  await expect(row.locator('td').first()).toHaveText('Not scored');
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
    const described = pagesOf(site(id)).flatMap(({ path, html }) => {
      const blocks = [
        ...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g),
      ];
      return blocks.map(([, json = '']) => ({ path, data: JSON.parse(json) }));
    });
    expect(described.map(({ path }) => path).sort()).toEqual([...names.keys()].sort());
    for (const { path, data } of described) {
      expect(data['@context']).toBe('https://schema.org');
      expect(data.about.name).toBe(names.get(path)?.name);
      expect(data.abstract).toBe(names.get(path)?.summary);
      expect(data.citation).toHaveLength(names.get(path)?.sources.length ?? 0);
      expect(JSON.stringify(data)).not.toMatch(/aggregateRating|ratingValue/);
    }
  });
}
