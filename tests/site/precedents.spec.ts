import { addressOf, site } from './sites.ts';
import { expect, test } from './test.ts';

test('precedents stand next to threats of the same class', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/precedents/'));
  const region = page.getByRole('region', { name: 'Agent Supply Chain and Dependency Risk' });
  await region.getByText(/published vulnerabilities$/).click();
  await expect(region.getByRole('link', { name: 'CVE-2025-59536' })).toHaveAttribute(
    'href',
    /CVEProject/,
  );
  await region.getByText('Threats of this catalogue').click();
  const own = region.getByRole('table').nth(1).getByRole('link').first();
  await own.click();
  await expect(page).toHaveURL(/\/agents\/[a-z-]+\/#threat-/);
});

test('whoever chooses a vector is told how published ones were scored', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/calculator/'));
  await page.getByText('How published vulnerabilities were scored').click();
  await page.getByRole('link', { name: 'Agent Goal and Instruction Manipulation' }).first().click();
  await expect(page).toHaveURL(/\/precedents\/#agent-goal-and-instruction-manipulation$/);
});
