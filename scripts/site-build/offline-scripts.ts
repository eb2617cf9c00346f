import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';

const FILES_OF_FOLDER = fileURLToPath(
  new URL('../../src/browser/offline/files-of-folder.ts', import.meta.url),
);
/** The one script of a copy, below its folder. */
export const OFFLINE_SCRIPT = '_astro/offline.js';

const ENTRY = 'septet:offline';

/**
 * Puts all scripts of a built site into one classic script, because browsers load no modules from a folder. On each page,
 * `data-scripts` of its element names those that the page runs.
 *
 * @param site the folder of the site
 * @param names the scripts that pages run, as paths below the folder
 */
export async function offlineScript(site: string, names: readonly string[]): Promise<string> {
  const plugins = [entryOf(site, names), WITHOUT_PRELOADS];
  // A classic script does not know its address. The search engine works without it.
  const transform = { define: { 'import.meta': '{}' } };
  const bundle = await rolldown({ input: ENTRY, platform: 'browser', plugins, transform });
  try {
    const { output } = await bundle.generate({
      format: 'iife',
      codeSplitting: false,
      minify: true,
    });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}

function entryOf(site: string, names: readonly string[]): Plugin {
  const importing = (file: string) => `() => import(${JSON.stringify(file)})`;
  const text = `
    import ${JSON.stringify(FILES_OF_FOLDER)};
    window.septetEngine = ${importing(join(site, 'pagefind/pagefind.js'))};
    const scripts = {${names.map((name) => `${JSON.stringify(name)}: ${importing(join(site, name))}`)}};
    for (const name of document.currentScript.dataset.scripts.split(' ')) scripts[name]?.();`;
  return {
    name: 'septet-offline-entry',
    resolveId: (id) => (id === ENTRY ? id : undefined),
    load: (id) => (id === ENTRY ? text : undefined),
  };
}

/** Removes the preloading of Vite: everything is in the same file already. */
const WITHOUT_PRELOADS: Plugin = {
  name: 'septet-without-preloads',
  transform: (code, id) =>
    id.includes('preload-helper')
      ? code.replace(/^.*export ?\{ ?\w+ as (\w+) ?\}/s, 'export const $1 = (load) => load()')
      : undefined,
};
