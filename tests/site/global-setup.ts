import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serve } from '../../scripts/serve.ts';
import { siteConfig } from '../../src/config.ts';
import { runScript, workplace } from './command.ts';
import { LARGE, SITES, SITES_VARIABLE, type Site, type SiteId } from './sites.ts';

/**
 * Parts of a build have one thread, so two go side by side, in rows that take as long as each other. Sites of one row
 * with the same settings share what Astro compiles.
 */
const ROWS: readonly (readonly SiteId[])[] = [
  ['large', 'subpath'],
  ['project', 'edge', 'empty', 'german'],
];

/** Builds and serves every site, and takes all of it away at the end. */
export default async function setUp(): Promise<() => Promise<void>> {
  if (!process.env.SEPTET_BROWSER) {
    throw new Error('There is no Chromium or Chrome: "npx playwright install chromium" gets one.');
  }
  const folder = mkdtempSync(join(tmpdir(), 'septet-sites-'));
  const places = [folder];
  const served: Served[] = [];
  const takeAway = async () => {
    await Promise.all(served.map(({ close }) => close()));
    for (const place of places) rmSync(place, { recursive: true, force: true });
  };
  const make = async (id: SiteId): Promise<[SiteId, Site]> => {
    const env: Record<string, string> = { ...SITES[id].env };
    if (id === 'large') {
      env.CONTENT_DIR = join(folder, 'synthetic');
      await mustRun('bench/synthesise.ts', [env.CONTENT_DIR, '--count', String(LARGE)]);
    }
    const directory = join(folder, id);
    const SEPTET_ROOT = workplace();
    places.push(SEPTET_ROOT);
    await mustRun('scripts/build.ts', ['--out', directory], { ...env, SEPTET_ROOT });
    const { basePath } = siteConfig(env);
    const server = await serve({ directory, basePath, port: 0 });
    served.push(server);
    return [id, { id, directory, url: server.url, basePath, env }];
  };
  try {
    const made = await Promise.allSettled(
      ROWS.map(async (row) => {
        const sites: [SiteId, Site][] = [];
        for (const id of row.filter(isWanted)) sites.push(await make(id));
        return sites;
      }),
    );
    const sites = made.flatMap((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
    process.env[SITES_VARIABLE] = JSON.stringify(Object.fromEntries(sites));
  } catch (error) {
    await takeAway();
    throw error;
  }
  return takeAway;
}

/** All sites are, or those that `SEPTET_SITES` names, as `project,edge`, while one spec is being written. */
function isWanted(id: SiteId): boolean {
  const named = process.env.SEPTET_SITES?.split(',');
  return !named || named.includes(id);
}

/** The end of what a command said is where it says why it failed. */
const ENOUGH = 2000;

async function mustRun(script: string, args: readonly string[], env = {}): Promise<void> {
  const { code, errors } = await runScript(script, args, env);
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${errors.slice(-ENOUGH)}`);
}
