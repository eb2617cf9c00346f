import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotRun, runCommand } from '../scripts/command.ts';
import { count } from '../src/views/shared/format.ts';
import { writeCatalogue } from './synthetic/write-catalogue.ts';

const USAGE = `Usage: node bench/synthesise.ts DIR [--count 1000] [--seed 1]

Writes a catalogue of invented assessments into an empty directory, for tests and benchmarks. Build it with
CONTENT_DIR=DIR.`;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
  });
  const [number, seed] = [Number(values.count), Number(values.seed)];
  const [directory, ...others] = positionals;
  const isSound = Number.isInteger(number) && number > 0 && Number.isInteger(seed);
  if (directory === undefined || others.length > 0 || !isSound) throw new CannotRun(USAGE);
  const folder = join(resolve(directory), 'assessments');
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new CannotRun(
      `${folder} is not empty, and its files would join the invented catalogue: name another directory.`,
    );
  }
  writeCatalogue(folder, number, seed);
  console.error(`Wrote ${count(number, 'assessment')} into ${folder}.`);
  return 0;
}

await runCommand(USAGE, main);
