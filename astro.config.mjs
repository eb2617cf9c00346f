import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { siteConfig } from './src/config.ts';
import { ownFiles, settingsFile } from './src/intake/places.ts';
import { watchContent } from './src/intake/watch-content.ts';
import { tableOfLanguage } from './src/intake/words.ts';
import { searchInDev } from './src/search/dev-server.ts';
import { translation } from './src/words/translate.ts';

const { siteUrl, basePath, language = 'en' } = siteConfig(process.env);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Small modules that several scripts need come in few files, because each is a request, and those of an import are asked
 * for one after the other. A group takes what it names along with what that imports; the first one that names it has it.
 */
const SHARED = [
  {
    name: 'page',
    test: /[\\/]src[\\/]browser[\\/]shared[\\/]/,
    minShareCount: 5,
  },
  // Alone: a copy that opens from a folder does without.
  { name: 'preload-helper', test: /vite[\\/]preload-helper/ },
  { name: 'format', test: /[\\/]src[\\/]views[\\/]shared[\\/]format/, minShareCount: 2 },
  {
    name: 'words',
    test: /[\\/]src[\\/](?:domain|views)[\\/](?!aivss[\\/](?:equations|score))/,
    minShareCount: 5,
  },
  {
    name: 'search',
    test: /[\\/]src[\\/](?:browser|views)[\\/]search[\\/]/,
    minShareCount: 2,
  },
  { name: 'sums', test: /[\\/]src[\\/]domain[\\/]aivss[\\/](?:equations|score)/, minShareCount: 4 },
];

/** What the settings name of one's own: `septet:own` has the address of the logo, and brings the style sheet. */
const own = {
  name: 'septet-own',
  resolveId: (id) => (id === 'septet:own' ? id : undefined),
  load(id) {
    if (id !== 'septet:own') return undefined;
    const { styles, logo } = ownFiles(process.env);
    return [
      styles ? `import ${JSON.stringify(styles)};` : '',
      logo
        ? `export { default as logo } from ${JSON.stringify(`${logo}?url`)};`
        : 'export const logo = undefined;',
    ].join('\n');
  },
};

/** The words of the interface in the language of the site; English is what the code says. */
const words = translation(here('src/').replaceAll('\\', '/'), tableOfLanguage(language));

/** A script that pages name is called by its sum alone: its module's path would stand in every page. */
const SCRIPTS = { entryFileNames: '_astro/[hash].js', codeSplitting: { groups: SHARED } };

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
    environments: {
      client: { build: { rolldownOptions: { output: SCRIPTS } } },
    },
    cacheDir: '.astro/vite',
    plugins: [own, language !== 'en' && words],
    resolve: { alias: { '#settings': settingsFile(process.env) } },
  },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [mdx(), watchContent(), searchInDev(basePath)],
});
