import { coveredStops } from './in-sight.ts';
import { addressOf, site } from './sites.ts';
import { expect, test } from './test.ts';

const PAGE = '/agents/every-key/';
/** A measure that lowers the score. */
const CONTAINER = 'Run the agent in a container';

test('what to do first stands before the threats, with the score that each step brings', async ({
  page,
}) => {
  await page.goto(addressOf(site('edge'), PAGE));
  const plan = page.locator('[data-plan]');
  await expect(plan.getByRole('heading', { name: 'What to do first' })).toBeVisible();
  await expect(plan.locator('.plan > li').first().locator('.badge')).toBeVisible();
  const [first, threats] = await Promise.all([
    plan.boundingBox(),
    page.locator('#threats').boundingBox(),
  ]);
  expect(first?.y).toBeLessThan(threats?.y ?? 0);
});

test('what comes before the steps is said first: to leave what has ended, and to update', async ({
  page,
}) => {
  await page.goto(addressOf(site('edge'), PAGE));
  await expect(page.locator('.ended')).toHaveText(
    /No longer maintained since 15 October 2026 \[1\]/,
  );
  const plan = page.locator('[data-plan]');
  const [leave, update] = ['Its maker no longer fixes flaws', 'Update first, if yours is older'];
  await expect(plan).toContainText(new RegExp(`${leave}.*${update}`, 's'));
  await plan.getByRole('link', { name: 'Known vulnerabilities' }).click();
  await expect(page.locator('#vulnerabilities')).toBeInViewport();
});

test('ticked measures lower the score, and the address carries them to somebody else', async ({
  page,
  context,
}) => {
  await page.goto(addressOf(site('edge'), PAGE));
  const status = page.locator('[data-ticked]');
  await expect(status).toContainText('Tick what you have done');
  const box = page.getByLabel(CONTAINER);
  await box.check();
  await expect(status).toContainText('With what you ticked');
  const reached = await page.locator('.plan > li').first().locator('.badge').textContent();
  expect(page.url()).toContain('?done=');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByLabel(CONTAINER)).toBeChecked();
  await expect(other.locator('[data-ticked] .badge')).toHaveText(reached?.trim() ?? '');
  await box.uncheck();
  expect(page.url()).not.toContain('done=');
});

for (const width of [1280, 390]) {
  test(`the answer to a tick is in sight at ${width} pixels, and moves and hides nothing`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 500 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(addressOf(site('edge'), PAGE));
    const [boxes, status] = [page.locator('.plan input'), page.locator('[data-ticked]')];
    for (const box of [boxes.last(), boxes.first()]) {
      await box.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const before = await box.boundingBox();
      await box.check();
      await expect(status.locator('.badge')).toBeInViewport({ ratio: 1 });
      expect(await box.boundingBox()).toEqual(before);
    }
    await boxes.last().focus();
    expect(await coveredStops(page, 'Shift+Tab', await boxes.count())).toEqual([]);
  });
}

test('the brief and the report show what is done, and the score that is left', async ({ page }) => {
  await page.goto(addressOf(site('edge'), PAGE));
  await page.getByLabel(CONTAINER).check();
  const left = await page.locator('[data-ticked] .badge').textContent();
  await page.getByRole('link', { name: 'One-page brief' }).click();
  await expect(page).toHaveURL(/\/brief\/\?done=repository-text-runs-commands\.2$/);
  await expect(page.locator('.brief li.done')).toHaveText(new RegExp(`Done\\..*${CONTAINER}`));
  const said = 'With what is ticked, if it holds: ';
  await expect(page.locator('.verdict .left')).toHaveText(`${said}${left}`);
  const report = page.locator('.report textarea');
  await expect(report).toHaveValue(new RegExp(`\n\n${said}${left}\n\n`));
  await expect(report).toHaveValue(new RegExp(`- \\[x\\] ${CONTAINER}`));
  await expect(report).toHaveValue(/- \[ \] /);
});

test('a threat that does not apply is left out of the score, and the brief says so', async ({
  page,
}) => {
  await page.goto(addressOf(site('edge'), PAGE));
  const [first] = await page.locator('.plan .step').first().getByRole('link').allTextContents();
  const before = await page.locator('.verdict .figure').first().textContent();
  await page.getByLabel('Does not apply to us.').first().check();
  await expect(page).toHaveURL(/\?done=[\w-]+\.0$/);
  const left = page.locator('[data-ticked] .badge');
  await expect(left).not.toContainText(before ?? '');
  const score = await left.textContent();
  await page.getByRole('link', { name: 'One-page brief' }).click();
  await expect(page.locator('.verdict .left')).toHaveText(
    `With what is ticked, if it holds, and without what does not apply (“${first}”): ${score}`,
  );
});

test('without briefs the report stands on the page, and follows each tick while it is open', async ({
  page,
}) => {
  const { agents } = await (
    await page.request.get(addressOf(site('large'), '/api/v1/agents.json'))
  ).json();
  const fold = page.locator('.report').filter({ hasText: 'Copy for a report' });
  const report = fold.locator('textarea');
  for (const { slug } of agents) {
    await page.goto(addressOf(site('large'), `/agents/${slug}/`));
    if ((await page.locator('.plan input').count()) > 0) break;
  }
  await fold.locator('summary').click();
  await expect(report).toHaveValue(/- \[ \] /);
  const box = page.locator('.plan input').first();
  await box.check();
  await expect(report).toHaveValue(/- \[x\] /);
  await expect(report).toHaveValue(/With what is ticked, if it holds: /);
  await box.uncheck();
  await expect(report).not.toHaveValue(/\[x\]|With what is ticked/);
});

test('what has ended is reported without a score, and its page has no box to tick', async ({
  page,
}) => {
  // A page that throws fails.
  await page.goto(addressOf(site('edge'), '/agents/not-scored/?done=a.1'), {
    waitUntil: 'networkidle',
  });
  await expect(page.locator('[data-plan]')).toContainText('move to something maintained.');
  await expect(page.locator('[data-plan] input')).toHaveCount(0);
  await page.getByRole('link', { name: 'Copy for a report' }).click();
  await expect(page.locator('.report textarea')).toHaveValue(/No longer maintained\. Its maker/);
});

test('the text for a report names version, verdict and address', async ({ page }) => {
  await page.goto(addressOf(site('edge'), PAGE));
  await page.getByRole('link', { name: 'Copy for a report' }).click();
  await expect(page).toHaveURL(/\/brief\/#report$/);
  await expect(page.locator('.report textarea')).toBeInViewport();
  const text = await page.locator('.report textarea').inputValue();
  expect(text).toMatch(/^\*\*.+: .+AIVSS v0\.8 \d/);
  expect(text).toContain('version read:');
  const { origin } = new URL(page.url());
  expect(text).toContain(`Source: Septet, ${origin}${PAGE}`);
  expect(text).toContain(`(repository-text-runs-commands), ${origin}${PAGE}#threat-`);
});
