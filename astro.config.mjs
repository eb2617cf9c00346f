import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { siteConfig } from './src/config.ts';
import { redirectFiles } from './src/intake/redirects.ts';
import { searchInDev } from './src/search/dev-server.ts';

/** A page that only leads elsewhere is not for search engines. */
const former = new Set(
  redirectFiles(process.env).flatMap(({ redirects }) => redirects.map(({ from }) => from)),
);
const isFormer = (page) => former.has(/\/agents\/([^/]+)\/$/.exec(page)?.[1]);

const { siteUrl, basePath } = siteConfig(process.env);

export default defineConfig({
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  // The Content Security Policy allows no inline style or script, so nothing may be inlined.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [mdx(), sitemap({ filter: (page) => !isFormer(page) }), searchInDev(basePath)],
});
