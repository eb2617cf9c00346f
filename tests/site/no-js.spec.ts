import { isTool, KINDS_OF_PAGE } from './page-kinds.ts';
import { addressOf, type SiteId, site } from './sites.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

for (const [id, paths] of Object.entries(KINDS_OF_PAGE)) {
  test(`every kind of page of ${id} reads whole without JavaScript`, async ({ page, browser }) => {
    const withScripts = await browser.newPage({ javaScriptEnabled: true });
    for (const path of paths.filter((one) => !isTool(one))) {
      const address = addressOf(site(id as SiteId), path);
      await Promise.all([page.goto(address), withScripts.goto(address)]);
      await expect(page.locator('h1')).toBeVisible();
      // A page may add what nobody could use without scripts; it is whole without.
      await expect(page.locator('.only-with-scripts:visible')).toHaveCount(0);
      await withScripts.locator('.only-with-scripts').evaluateAll((all) => {
        for (const one of all) one.remove();
      });
      const main = page.locator('main');
      // What only a script can do is not offered without one.
      for (const scripted of await page.locator('[data-scripted]').all()) {
        await expect(scripted).toBeHidden();
      }
      await withScripts
        .locator('[data-scripted]')
        .evaluateAll((all) => all.forEach((element) => void element.remove()));
      const words = async (text: string) => text.replace(/\s+/g, ' ').trim();
      expect(await words(await main.innerText()), path).toBe(
        await words(await withScripts.locator('main').innerText()),
      );
      await expect(page.locator('theme-toggle')).toBeHidden();
    }
    await withScripts.close();
  });
}

test('the search page explains itself and shows other ways', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/search/?q=plugin'));
  const explanation = page.locator('noscript p');
  await expect(explanation).toBeVisible();
  await expect(explanation).toContainText('needs JavaScript');
  await expect(page.locator('catalogue-search')).toBeHidden();
  for (const name of ['All agents', 'The seven layers', 'Guides']) {
    await expect(page.locator('main').getByRole('link', { name })).toBeVisible();
  }
});

test('details open by themselves', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/agents/lume/'));
  const details = page.locator('.threat details').first();
  await expect(details.locator('table')).toBeHidden();
  await details.locator('summary').click();
  await expect(details.locator('tbody tr')).toHaveCount(11);
  await expect(details.locator('table')).toBeVisible();
});
