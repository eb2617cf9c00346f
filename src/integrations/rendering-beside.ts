import { hash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { handedOver, openDesk } from '../handover.ts';
import type { LastOutput } from '../output/last-output.ts';
import { appInBundle } from '../rendering/app-in-bundle.ts';
import { jobOf } from '../rendering/job.ts';
import { renderThreads, type Threads } from '../rendering/threads.ts';

/** Told of the pages whenever one is done. */
export interface OnPages {
  /** The bundle stands, and the first pages are coming. */
  readonly begin: () => void;
  readonly progress: (done: number, of: number, isTaken: boolean) => void;
  /** A page that Astro itself does not see, by its address below the base. */
  readonly address: (address: string) => void;
}

/**
 * Takes the pages that show nothing but their props (see `pagesOfProps`) out of Astro's hands: those that have not
 * changed come from the last site, and the others are rendered on every core, by Astro's own app in threads beside the
 * build. All other pages go Astro's way, and so does everything where Astro has no such door.
 *
 * @param last the folder of the last site
 * @param output what is known of its pages
 */
export function renderingBeside(last: string, output: LastOutput, tell: OnPages): AstroIntegration {
  let config: AstroConfig | undefined;
  let app: URL | undefined;
  return {
    name: 'septet-rendering-beside',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              appInBundle((place) => {
                app = place;
              }),
            ],
          },
        });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (config?.build.format !== 'directory' || typeof setPrerenderer !== 'function') return;
        const { outDir, build } = config;
        setPrerenderer((ordinary) =>
          beside(ordinary, output, tell, () => ({
            app: app?.href,
            last,
            folder: fileURLToPath(outDir),
            assets: new URL(`./${build.assets}/`, outDir),
          })),
        );
      },
    },
  };
}

interface Place {
  readonly app: string | undefined;
  readonly last: string;
  readonly folder: string;
  readonly assets: URL;
}

function beside(
  ordinary: AstroPrerenderer,
  output: LastOutput,
  tell: OnPages,
  place: () => Place,
): AstroPrerenderer {
  let threads: Threads | undefined;
  let hasFailed = false;
  let [done, of] = [0, 0];
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
      const { app, last, folder, assets } = place();
      if (app === undefined) return;
      // Pages name the files of styles and scripts, which are named after their content.
      const names = namesIn(assets);
      const keys = new Map<string, string>();
      const started = renderThreads({ app, folder, last }, ({ file, stamp, isTaken }) => {
        output.note(file, keys.get(file) as string, stamp);
        isDone(isTaken);
      });
      threads = started;
      const origins = handedOver()?.origins;
      openDesk(async (route, make) => {
        const pages = await make();
        of += pages.length;
        started.announce({ route, params: pages.map(({ params }) => params) });
        for (const page of pages) {
          const job = jobOf(route, page, (agent) => origins?.get(agent));
          const key = `${job.key} ${names}`;
          if (job.address.endsWith('/')) tell.address(job.address);
          keys.set(job.file, key);
          const stamp = output.known(job.file, key);
          const room = started.order(stamp ? { file: job.file, stamp } : job);
          if (room) await room;
        }
        return [];
      });
    },
    async getStaticPaths() {
      const paths = await noting(ordinary.getStaticPaths());
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
      await (hasFailed ? threads?.stop() : threads?.finish());
      await ordinary.teardown?.();
    },
  };
}

function namesIn(folder: URL): string {
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return hash('sha256', names.join('/'));
}
