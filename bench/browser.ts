import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../scripts/browser.ts';
import { CannotRun, Misused, runCommand } from '../scripts/command.ts';
import { serveCompressed } from './browser/compressed-site.ts';
import { measureLists } from './browser/lists.ts';
import { browserReport } from './browser/report.ts';
import { measureSearch } from './browser/search.ts';

const USAGE = `Usage: npm run bench:browser -- FOLDER [--rounds 10]

Opens the lists and the search of a built site in Chromium, does what readers do, and prints what it costs: bytes as
a host sends them (gzip), and the time of the main thread. Build the site from invented assessments first.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '10' } },
    allowPositionals: true,
  });
  const [folder = ''] = positionals;
  const rounds = Number(values.rounds);
  if (!existsSync(folder)) throw new Misused(`There is no folder "${folder}".`);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Misused('Rounds is a whole number.');
  const program = findBrowser();
  if (!program) throw new CannotRun('There is no Chromium or Chrome on this machine.');
  const site = await serveCompressed(folder);
  const browser = await chromium.launch({ executablePath: program, args: [...BROWSER_ARGS] });
  try {
    const lists = await measureLists(browser, site, rounds);
    console.log(browserReport(lists, await measureSearch(browser, site, rounds), rounds));
  } finally {
    await browser.close();
    await site.close();
  }
  return 0;
}

await runCommand(USAGE, main);
