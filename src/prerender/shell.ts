import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { markUsed, removeOldest } from '../cache/store.ts';
import type { SiteConfig } from '../config.ts';
import { astroPlaces } from '../intake/places.ts';
import { filesBelow } from './site-files.ts';

/** What Astro makes of the code, the settings, the layers and the guides: all of a site but its pages. */
export interface Shell {
  /** The app that renders pages. */
  readonly app: string;
  /** The folder with styles, scripts and whatever else is the same on every site of this code. */
  readonly site: string;
  readonly files: readonly string[];
}

/** What Astro offers to adapters: an app that renders a page on demand. */
const ENTRY = 'astro/app/entrypoint';
const APP = 'render-app.mjs';
/** Folders inside the folder of a shell. */
const SITE = 'site';
const SERVER = 'server';

/**
 * The kept shell, or a new one that Astro makes. It is put in place when it is whole.
 *
 * @param folder of this shell alone, named after everything that it depends on
 */
export async function openShell(folder: string, { siteUrl }: SiteConfig): Promise<Shell> {
  if (!existsSync(folder)) await makeShell(folder, siteUrl);
  markUsed(folder);
  const site = join(folder, SITE);
  return { app: join(folder, SERVER, APP), site, files: filesBelow(site) };
}

async function makeShell(folder: string, site: string): Promise<void> {
  const growing = `${folder}.growing`;
  rmSync(growing, { recursive: true, force: true });
  // Loaded only here: it takes as long as all the rest of a build of a few assessments.
  const { build } = await import('astro');
  await build({
    ...astroPlaces(process.env),
    outDir: join(growing, SITE),
    logLevel: 'error',
    site,
    integrations: [shellOnly(join(growing, SERVER))],
  });
  renameSync(growing, folder);
  removeOldest(dirname(folder));
}

/**
 * Adds the app to the bundle of the pages, and saves the bundle before Astro removes it. Astro renders no page: the app
 * does, in the same way with a new shell and with a kept one.
 */
function shellOnly(server: string): AstroIntegration {
  let bundle: string | undefined;
  return {
    name: 'septet-shell',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = {
          name: 'septet-app',
          applyToEnvironment: ({ name }: { name: string }) => name === 'prerender',
          buildStart(this: { emitFile: (file: object) => unknown }) {
            this.emitFile({ type: 'chunk', id: ENTRY, fileName: APP });
          },
          writeBundle({ dir }: { dir?: string }) {
            bundle = dir;
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((ordinary) => ({
          ...ordinary,
          name: 'septet-shell',
          async setup() {
            if (bundle) cpSync(bundle, server, { recursive: true });
          },
          getStaticPaths: async () => [],
        }));
      },
    },
  };
}
