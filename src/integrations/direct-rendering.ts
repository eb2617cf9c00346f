import { hash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { LastOutput } from '../output/last-output.ts';

/** Told after each page how many of those to make are made. */
export type OnPage = (done: number, of: number) => void;

/**
 * Renders as Astro does, and yet writes the pages that have a render key (see `pageOfProps`) itself: at once, without
 * a line of log and two awaited calls for each; or takes them from the last site where the key is the same. All other
 * pages go Astro's way, and so does everything where Astro has no such door.
 */
export function directRendering(output: LastOutput, onPage: OnPage = () => {}): AstroIntegration {
  let base = '/';
  let assets: URL | undefined;
  let hasFolders = true;
  return {
    name: 'septet-direct-rendering',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        assets = new URL(`./${config.build.assets}/`, config.outDir);
        hasFolders = config.build.format === 'directory';
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (!hasFolders || typeof setPrerenderer !== 'function') return;
        setPrerenderer((ordinary) => direct(ordinary, output, { base, assets }, onPage));
      },
    },
  };
}

function direct(
  ordinary: AstroPrerenderer,
  output: LastOutput,
  { base, assets }: { readonly base: string; readonly assets: URL | undefined },
  onPage: OnPage,
): AstroPrerenderer {
  const keys = new Map<string, string>();
  let [done, of] = [0, 0];
  return {
    ...ordinary,
    name: 'septet-direct',
    async getStaticPaths() {
      const paths = await ordinary.getStaticPaths();
      of = paths.length;
      // Pages name the files of styles and scripts, which are named after their content.
      const names = namesIn(assets);
      for (const { pathname, route, cacheKey } of paths) {
        if (cacheKey !== undefined) {
          keys.set(fileOf(pathname, route.type), `${cacheKey} ${names}`);
        }
      }
      return paths;
    },
    async render(request, options) {
      done += 1;
      onPage(done, of);
      const { pathname } = new URL(request.url);
      const path = decodeURI(pathname.slice(base.length - 1));
      const file = fileOf(path, options.routeData.type);
      const key = keys.get(file);
      if (key === undefined) return ordinary.render(request, options);
      if (output.take(file, key)) return NOTHING_LEFT();
      const rendered = await ordinary.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      if (response.status !== 200) return rendered;
      const room = output.write(file, key, new Uint8Array(await response.arrayBuffer()));
      if (room) await room;
      return NOTHING_LEFT();
    },
    async teardown() {
      await output.finish();
      await ordinary.teardown?.();
    },
  };
}

function namesIn(folder: URL | undefined): string {
  const names = folder && existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return hash('sha256', names.join('/'));
}

/** Astro writes no file for a response without a body. */
const NOTHING_LEFT = (): Response => new Response(null);

/** The file of a path below the site: pages are folders with an index, everything else is called what it is. */
function fileOf(path: string, type: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return type === 'page' ? `${inner}/index.html` : inner;
}
