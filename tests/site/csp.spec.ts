import { site } from './sites.ts';
import { expect, test } from './test.ts';

// That no kind of page breaks the policy, throws or leaves the origin follows from every-page.spec.ts, which visits them all.

test('the policy is enforced, and these tests notice what breaks it', async ({
  page,
  offences,
}) => {
  await page.goto(site('project').url);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
    const image = document.createElement('img');
    image.src = 'https://example.org/pixel.png';
    document.body.append(image);
    document.body.setAttribute('style', 'color: red');
  });
  await expect.poll(() => offences.list.join('\n')).toContain('CSP: Applying inline style');
  expect(offences.list.join('\n')).toContain('CSP: Executing inline script');
  expect(offences.list.join('\n')).toContain(
    "CSP: Loading the image 'https://example.org/pixel.png'",
  );
  expect(await page.title()).not.toBe('run');
  offences.list.length = 0;
});
