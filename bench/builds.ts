import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Misused, runCommand, thisDay } from '../scripts/command.ts';
import { PROJECT_ROOT } from '../src/intake/places.ts';
import { kindsIn } from './builds/kinds.ts';
import { runPeers } from './builds/peers.ts';
import { type Bench, benchReport, type Size } from './builds/report.ts';
import { runSeptet } from './builds/septet.ts';
import { writeCatalogue } from './synthetic/write-catalogue.ts';

const USAGE = `Usage: npm run bench [-- --sizes 100,1000,10000] [--seed 1] [--no-peers]

Builds invented catalogues from nothing and after one edit, and the same content as plain pages with Hugo and
Eleventy where they are to be had. Prints the table of docs/performance.md and keeps it in dist.bench/.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '100,1000,10000' },
      seed: { type: 'string', default: '1' },
      'no-peers': { type: 'boolean', default: false },
    },
  });
  const counts = values.sizes.split(',').map(Number);
  const seed = Number(values.seed);
  if (![...counts, seed].every((count) => Number.isInteger(count) && count > 0)) {
    throw new Misused('Sizes and seed are whole numbers above 0.');
  }
  const sizes: Size[] = [];
  for (const count of counts) sizes.push(await benchOf(count, seed, !values['no-peers']));
  const bench: Bench = { day: thisDay(), seed, sizes };
  const report = benchReport(bench);
  writeResults(bench, report);
  console.log(report);
  return 0;
}

/** Measures one size in a temporary folder. */
async function benchOf(count: number, seed: number, withPeers: boolean): Promise<Size> {
  const folder = mkdtempSync(join(tmpdir(), 'septet-bench-'));
  const log = (step: string) => console.error(`${count} assessments: ${step}`);
  try {
    writeCatalogue(join(folder, 'content', 'assessments'), count, seed);
    const peers = withPeers ? await runPeers(folder, log) : [];
    const runs = await runSeptet(folder, log);
    return { count, runs, peers, output: kindsIn(join(folder, 'search')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes into a folder that git ignores. A person copies the figures that are worth keeping into the documentation. */
function writeResults(bench: Bench, report: string): void {
  const folder = join(PROJECT_ROOT, 'dist.bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bench.json'), JSON.stringify(bench, undefined, 2));
  writeFileSync(join(folder, 'bench.md'), `${report}\n`);
}

await runCommand(USAGE, main);
