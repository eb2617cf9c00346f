import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { siteConfig } from '../src/config.ts';
import { contentDirectories } from '../src/intake/content-directories.ts';
import { astroPlaces } from '../src/intake/places.ts';
import { runCommand } from './command.ts';
import { portOf } from './port.ts';

const USAGE = `Usage: npm run dev

Live pages and live search. Content with errors is reported, and the last good state stays on show. PORT names another
port than 4321; a taken one leads to the next free one.`;

async function main(): Promise<number> {
  parseArgs({ options: {} });
  // Settings that cannot be used are one sentence here. Astro would show the stack too.
  siteConfig(process.env);
  contentDirectories(process.env);
  await dev({ ...astroPlaces(process.env), server: { port: portOf(process.env) } });
  return 0;
}

await runCommand(USAGE, main);
