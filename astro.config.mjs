import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { siteConfig } from './src/config.ts';
import { searchInDev } from './src/search/dev-server.ts';

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
  integrations: [mdx(), searchInDev(basePath)],
});
