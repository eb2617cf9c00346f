import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { forgetOldest, markUsed } from '../cache/store.ts';
import type { SiteConfig } from '../config.ts';
import { astroPlaces } from '../intake/directories.ts';
import { filesBelow } from './site-files.ts';

/** What Astro makes of the code, the settings, the layers and the guides: all of a site but its pages. */
export interface Shell {
  /** The app that renders pages. */
  readonly app: string;
  /** The folder with styles, scripts and whatever else is the same on every site of this code. */
  readonly site: string;
  readonly files: readonly string[];
}

/** The door for adapters: an app that renders a page when asked. */
const ENTRY = 'astro/app/entrypoint';
const APP = 'render-app.mjs';
/** Inside the folder of a shell. */
const [SITE, SERVER] = ['site', 'server'];

/**
 * The shell, as it was kept or made by Astro now. It comes to its place whole.
 *
 * @param folder for this shell alone: named after everything that it depends on
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
  // Loaded where it is needed: it takes as long as all the rest of a build of a few assessments.
  const { build } = await import('astro');
  await build({
    ...astroPlaces(process.env),
    outDir: join(growing, SITE),
    logLevel: 'error',
    site,
    integrations: [shellAlone(join(growing, SERVER))],
  });
  renameSync(growing, folder);
  forgetOldest(dirname(folder));
}

/**
 * Adds the app to the bundle of the pages and keeps the bundle, which Astro removes. No page is rendered: that is done
 * with the app, in the same way whether the shell was made now or kept.
 */
function shellAlone(server: string): AstroIntegration {
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
