import { hash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keyOf } from '../cache/key.ts';
import { forgetOldest, isInUse } from '../cache/store.ts';
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

const ENTRY = fileURLToPath(new URL('app.ts', import.meta.url));
const APP = 'render-app.mjs';
/** Inside the folder of a shell. */
const [SITE, SERVER, DIGEST] = ['site', 'server', 'digest'];

/**
 * The shell, as it was kept or made by Astro now. What is not as it was written is made again.
 *
 * @param folder for this shell alone: named after everything that it depends on
 */
export async function openShell(folder: string, { siteUrl }: SiteConfig): Promise<Shell> {
  if (!isWhole(folder)) await makeShell(folder, siteUrl);
  isInUse(folder);
  const site = join(folder, SITE);
  return { app: join(folder, SERVER, APP), site, files: filesBelow(site) };
}

async function makeShell(folder: string, site: string): Promise<void> {
  const growing = `${folder}.growing`;
  for (const one of [folder, growing]) rmSync(one, { recursive: true, force: true });
  // Loaded where it is needed: it takes as long as all the rest of a build of a few assessments.
  const { build } = await import('astro');
  await build({
    ...astroPlaces(process.env),
    outDir: join(growing, SITE),
    logLevel: 'error',
    site,
    integrations: [shellAlone(join(growing, SERVER))],
  });
  writeFileSync(join(growing, DIGEST), digestOf(growing));
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

const isWhole = (folder: string): boolean =>
  existsSync(join(folder, DIGEST)) &&
  readFileSync(join(folder, DIGEST), 'utf8') === digestOf(folder);

/** Of everything in a shell. */
const digestOf = (folder: string): string =>
  keyOf(
    [SITE, SERVER].map((part) =>
      filesBelow(join(folder, part)).map((file) => [
        file,
        hash('sha256', readFileSync(join(folder, part, file))),
      ]),
    ),
  );
