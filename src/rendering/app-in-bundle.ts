import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';

type Plugin = NonNullable<AstroConfig['vite']['plugins']>[number];

const ENTRY = fileURLToPath(new URL('app.ts', import.meta.url));
const NAME = 'render-app.mjs';

/**
 * Adds the app to the bundle of the pages.
 *
 * @param onWritten told where the app is when the bundle stands
 */
export function appInBundle(onWritten: (app: URL) => void): Plugin {
  return {
    name: 'septet-app-in-bundle',
    applyToEnvironment: ({ name }) => name === 'prerender',
    buildStart() {
      this.emitFile({ type: 'chunk', id: ENTRY, fileName: NAME });
    },
    writeBundle({ dir }) {
      if (dir) onWritten(pathToFileURL(join(dir, NAME)));
    },
  };
}
