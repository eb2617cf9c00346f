import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { siteConfig } from './src/config.ts';
import { settingsFile } from './src/intake/directories.ts';
import { searchInDev } from './src/search/dev-server.ts';

const { siteUrl, basePath } = siteConfig(process.env);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  site: siteUrl,
  base: basePath,
  // The root is the folder of the catalogue, which is another one where Septet is installed.
  srcDir: here('src'),
  publicDir: here('public'),
  cacheDir: '.astro/cache',
  trailingSlash: 'always',
  // The Content Security Policy allows no inline style or script, so nothing may be inlined.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    cacheDir: '.astro/vite',
    resolve: { alias: { '#settings': settingsFile(process.env) } },
  },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [mdx(), searchInDev(basePath)],
});
