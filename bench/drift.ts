import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../scripts/command.ts';
import { runOnce } from './builds/septet.ts';
import { writeCatalogue } from './synthetic/write-catalogue.ts';

const USAGE = `Usage: npm run bench:drift

Builds 200 invented assessments from nothing and compares processor time and bytes with what was recorded in
bench/drift.ts. Time is counted in calibration loops, so that it means the same on every machine. What is more than a
fifth above the record is a warning for GitHub; the command never fails for it.`;

/** What a build took on 28 November 2026: the middle of three runs, 174 to 216 loops. Update it when a change is intended. */
const RECORDED = { loops: 200, megabytes: 48.3 };
const COUNT = 200;
const TOLERATED = 1.2;
const ROUNDS = 3;

async function main(): Promise<number> {
  parseArgs({ options: {} });
  const folder = mkdtempSync(join(tmpdir(), 'septet-drift-'));
  try {
    writeCatalogue(join(folder, 'content', 'assessments'), COUNT, 1);
    const loop = Math.min(...Array.from({ length: ROUNDS }, calibrate));
    const { cpuSeconds, built } = await runOnce(folder);
    compare('processor time, in calibration loops', cpuSeconds / loop, RECORDED.loops);
    compare('megabytes', built.size.bytes / 1e6, RECORDED.megabytes);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Processor seconds for work like that of a build: texts are joined, digested, written as JSON and read again. */
function calibrate(): number {
  const before = process.cpuUsage();
  let text = 'calibration';
  for (let round = 0; round < 2000; round += 1) {
    const rows = Array.from({ length: 100 }, (_, index) => ({ index, text: `${text}-${index}` }));
    text = hash('sha256', JSON.stringify(JSON.parse(JSON.stringify(rows))));
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function compare(what: string, measured: number, recorded: number): void {
  const sentence = `A build of ${COUNT} assessments: ${what}: ${measured.toFixed(1)}, recorded ${recorded.toFixed(1)}.`;
  const hasGrown = measured > recorded * TOLERATED;
  console.log(hasGrown ? `::warning title=The build has grown::${sentence}` : sentence);
}

await runCommand(USAGE, main);
