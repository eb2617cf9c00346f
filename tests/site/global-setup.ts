import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serve } from '../../scripts/serve.ts';
import { siteConfig } from '../../src/config.ts';
import { runScript } from './command.ts';
import { LARGE, SITE_IDS, SITES, SITES_VARIABLE, type Site, type SiteId } from './sites.ts';

/**
 * Builds and serves every site, and takes all of it away at the end. One after the other: builds share Astro's store
 * of content.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'septet-sites-'));
  const served: Served[] = [];
  const takeAway = async () => {
    await Promise.all(served.map(({ close }) => close()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const synthetic = join(folder, 'synthetic');
    if (wanted().includes('large')) {
      await mustRun('bench/synthesise.ts', [synthetic, '--count', String(LARGE)]);
    }
    const sites: Partial<Record<SiteId, Site>> = {};
    for (const id of wanted()) {
      const env = { ...SITES[id].env, ...(id === 'large' && { CONTENT_DIR: synthetic }) };
      const directory = join(folder, id);
      await mustRun('scripts/build.ts', ['--out', directory], env);
      const { basePath } = siteConfig(env);
      const server = await serve({ directory, basePath, port: 0 });
      served.push(server);
      sites[id] = { id, directory, url: server.url, basePath, env };
    }
    process.env[SITES_VARIABLE] = JSON.stringify(sites);
  } catch (error) {
    await takeAway();
    throw error;
  }
  return takeAway;
}

/** The sites to build: all, or those that `SEPTET_SITES` names, as `project,edge`, while one spec is being written. */
function wanted(): readonly SiteId[] {
  const named = process.env.SEPTET_SITES?.split(',');
  return SITE_IDS.filter((id) => !named || named.includes(id));
}

/** The end of what a command said is where it says why it failed. */
const ENOUGH = 2000;

async function mustRun(script: string, args: readonly string[], env = {}): Promise<void> {
  const { code, errors } = await runScript(script, args, env);
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${errors.slice(-ENOUGH)}`);
}
