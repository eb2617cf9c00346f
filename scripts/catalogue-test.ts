import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { siteConfig } from '../src/config.ts';
import { catalogueRoot } from '../src/intake/places.ts';
import { count } from '../src/views/shared/format.ts';
import { runBuild } from './build.ts';
import { runCommand } from './command.ts';
import { followLinks } from './site-links/broken-links.ts';

const USAGE = `Usage: septet test

Checks every assessment, builds the site into dist/ and follows each of its links. Nothing of the network is asked.

Ends with 0, with 1 when something is wrong, and with 2 when it could not begin.`;

async function main(): Promise<number> {
  parseArgs({ options: {} });
  const out = join(catalogueRoot(process.env), 'dist');
  const exitCode = await runBuild({ out });
  if (exitCode !== 0) return exitCode;
  const { pages, links, broken } = followLinks(out, siteConfig(process.env));
  for (const link of broken) console.error(link);
  const outcome = broken.length === 0 ? 'none broken' : `${broken.length} broken`;
  console.log(`${count(pages, 'page')} with ${count(links, 'link')} within the site, ${outcome}.`);
  return broken.length === 0 ? 0 : 1;
}

await runCommand(USAGE, main);
