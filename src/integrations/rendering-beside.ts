import { hash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { handedOver, type Origin, openDesk } from '../handover.ts';
import type { LastOutput } from '../output/last-output.ts';
import { appInBundle } from '../rendering/app-in-bundle.ts';
import { type PagesBeside, pagesBeside } from '../rendering/pages-beside.ts';
import { refuseTwice } from '../rendering/route.ts';

/** Told of the pages whenever one is done. */
export interface OnRendering {
  /** The bundle stands, and the first pages are coming. */
  readonly begin: () => void;
  readonly progress: (done: number, of: number, isTaken: boolean) => void;
  /** Pages that Astro itself does not see, by their addresses below the base. */
  readonly unseen: (addresses: readonly string[]) => void;
}

/**
 * Takes the pages that show nothing but their props (see `pagesOfProps`) out of Astro's hands: those that have not
 * changed come from the last site, and the others are rendered on every core, by Astro's own app in threads beside the
 * build. All other pages go Astro's way, and so does everything where Astro has no such door.
 *
 * @param last the folder of the last site
 * @param output what is known of its pages
 */
export function renderingBeside(
  last: string,
  output: LastOutput,
  tell: OnRendering,
): AstroIntegration {
  let config: AstroConfig | undefined;
  let app: URL | undefined;
  const start = (onPages: Parameters<typeof pagesBeside>[2]): PagesBeside | undefined => {
    if (!app || !config) return undefined;
    const origins: ReadonlyMap<unknown, Origin> | undefined = handedOver()?.origins;
    return pagesBeside(
      { app: app.href, folder: fileURLToPath(config.outDir), last },
      { output, terms: assetsOf(config), originOf: (agent) => origins?.get(agent) },
      onPages,
    );
  };
  return {
    name: 'septet-rendering-beside',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = appInBundle((written) => {
          app = written;
        });
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (config?.build.format !== 'directory' || typeof setPrerenderer !== 'function') return;
        setPrerenderer((ordinary) => beside(ordinary, start, tell));
      },
    },
  };
}

function beside(
  ordinary: AstroPrerenderer,
  start: (onPages: Parameters<typeof pagesBeside>[2]) => PagesBeside | undefined,
  tell: OnRendering,
): AstroPrerenderer {
  let pages: PagesBeside | undefined;
  let hasFailed = false;
  let [done, of] = [0, 0];
  const claim = refuseTwice();
  const isDone = (isTaken: boolean): void => {
    done += 1;
    tell.progress(done, of, isTaken);
  };
  const noting = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      hasFailed = true;
      throw error;
    });
  return {
    ...ordinary,
    name: 'septet-beside',
    async setup() {
      await ordinary.setup?.();
      tell.begin();
      const come = (addresses: readonly string[]): void => {
        claim(addresses);
        of += addresses.length;
        tell.unseen(addresses);
      };
      pages = start({ come, done: isDone });
      openDesk(pages?.desk);
    },
    async getStaticPaths() {
      const paths = await noting(ordinary.getStaticPaths());
      claim(paths.map(({ pathname }) => pathname));
      of += paths.length;
      return paths;
    },
    async render(request, options) {
      isDone(false);
      return await noting(ordinary.render(request, options));
    },
    async teardown() {
      openDesk(undefined);
      // Whoever is told of a failure need not wait for the other pages.
      await (hasFailed ? pages?.stop() : pages?.finish());
      await ordinary.teardown?.();
    },
  };
}

/** Pages name the files of styles and scripts, which are named after their content. */
function assetsOf({ outDir, build }: AstroConfig): string {
  const folder = new URL(`./${build.assets}/`, outDir);
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return hash('sha256', names.join('/'));
}
