import { startTags } from '../../scripts/site-links/start-tags.ts';
import { pagesOf } from './files.ts';
import { SITE_IDS, site } from './sites.ts';
import { expect, test } from './test.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

// That no kind of page breaks the policy, throws or leaves the origin follows from a11y.spec.ts, which opens them all.

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
  await expect.poll(() => offences.list.join('\n')).toContain('CSP: style-src-attr');
  expect(offences.list.join('\n')).toContain('CSP: script-src-elem inline');
  expect(offences.list.join('\n')).toContain('CSP: img-src https://example.org/pixel.png');
  expect(await page.title()).not.toBe('run');
  offences.list.length = 0;
});

// Many agents are set by the same pages.
for (const id of SITE_IDS.filter((one) => one !== 'large')) {
  test(`every page of ${id} begins with the policy and has nothing inline`, () => {
    const wrong = pagesOf(site(id)).flatMap(({ path, html }) => {
      const tags = startTags(html);
      const first = tags[tags.findIndex(({ name }) => name === 'head') + 1];
      const policy =
        first?.attributes['http-equiv'] === 'Content-Security-Policy' && first.attributes.content;
      const parts = policy ? policy.split('; ') : [];
      return [
        ...POLICY.filter((part) => !parts.includes(part)).map(
          (part) => `${path}: no ${part} first`,
        ),
        ...(/unsafe-inline|'unsafe-eval'|\*/.test(policy || '') ? [`${path}: ${policy}`] : []),
        ...tags.flatMap((tag) => inline(tag).map((what) => `${path}: ${what}`)),
      ];
    });
    expect(wrong).toEqual([]);
  });
}

function inline({ name, attributes }: ReturnType<typeof startTags>[number]): string[] {
  const own = Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on'));
  const isData = /^application\/(?:ld\+)?json$/.test(attributes.type ?? '');
  return [
    ...own.map((key) => `${key}= on <${name}>`),
    ...(name === 'style' ? ['<style>'] : []),
    ...(name === 'script' && attributes.src === undefined && !isData ? ['inline <script>'] : []),
    ...(/^(?:iframe|object|embed|base)$/.test(name) ? [`<${name}>`] : []),
  ];
}
