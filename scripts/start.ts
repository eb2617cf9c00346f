import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { siteConfig } from '../src/config.ts';
import { catalogueRoot } from '../src/intake/places.ts';
import { runBuild } from './build.ts';
import { runCommand } from './command.ts';
import { portOf } from './port.ts';
import { serve } from './serve.ts';

const USAGE = `Usage: npm start

Checks and builds the site, serves it on this machine and prints its address. PORT names another port than 4321; a taken
one leads to the next free one.`;

async function main(): Promise<number> {
  parseArgs({ options: {} });
  // Read before the build, so that problems with them are reported first.
  const [port, { basePath }] = [portOf(process.env), siteConfig(process.env)];
  const directory = join(catalogueRoot(process.env), 'dist');
  const exitCode = await runBuild({ out: directory });
  if (exitCode !== 0) return exitCode;
  const { url } = await serve({ directory, basePath, port });
  console.log(`Septet is at ${url}`);
  console.log('Press Ctrl-C to stop.');
  return 0;
}

await runCommand(USAGE, main);
