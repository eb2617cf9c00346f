import { expect, test } from 'vitest';
import { excessOf, HOSTS, hostsReport, type SiteSize } from './hosts.ts';

const SMALL: SiteSize = { bytes: 21e6, files: 994, largest: 4e5 };
/** Ten thousand invented agents before their pages were made lean. */
const LARGE: SiteSize = { bytes: 1545e6, files: 36_363, largest: 7e6 };

test.each<[keyof typeof HOSTS, SiteSize, string[]]>([
  ['github-pages', SMALL, []],
  ['github-pages', { ...SMALL, bytes: 1e9 }, []],
  ['github-pages', LARGE, ['1,545 MB where it takes 1,000 MB']],
  ['gitlab-pages', LARGE, ['1,545 MB where it takes 1,000 MB']],
  ['cloudflare-pages', { ...SMALL, files: 20_000 }, []],
  ['cloudflare-pages', LARGE, ['36,363 files where it takes 20,000']],
  ['cloudflare-pages-paid', LARGE, []],
  [
    'cloudflare-pages-paid',
    { bytes: 9e8, files: 100_001, largest: 3e7 },
    ['100,001 files where it takes 100,000', 'a file of 30 MB where it takes 27 MB'],
  ],
])('%s with %o', (host, size, excess) => {
  expect(excessOf(size, HOSTS[host])).toEqual(excess);
});

test('the report names every host once', () => {
  const report = hostsReport(LARGE, Object.values(HOSTS));
  for (const { name } of Object.values(HOSTS)) expect(report.split(name)).toHaveLength(2);
  expect(report.split('\n')).toEqual([
    'The site has 1,545 MB in 36,363 files. It fits Cloudflare Pages, paid plan.',
    expect.stringMatching(/^The site is too large for GitHub Pages: 1,545 MB .* \(https:.*\)\.$/),
    expect.stringContaining('GitLab Pages'),
    expect.stringContaining('36,363 files where it takes 20,000'),
  ]);
});
