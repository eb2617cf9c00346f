import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { count } from '../src/views/shared/format.ts';
import { synthesise } from './synthetic/assessment.ts';

/**
 * Writes a catalogue of invented assessments into an empty directory, for tests and benchmarks:
 * `node scripts/synthesise.ts DIR --count 1000 --seed 1`. Build it with `CONTENT_DIR=DIR`.
 */
function run(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
  });
  const [number, seed] = [Number(values.count), Number(values.seed)];
  if (
    positionals.length !== 1 ||
    !Number.isInteger(number) ||
    !Number.isInteger(seed) ||
    number < 1
  ) {
    console.error('Usage: node scripts/synthesise.ts DIR [--count 1000] [--seed 1]');
    return 2;
  }
  const folder = join(resolve(positionals[0] as string), 'assessments');
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    console.error(`${folder} is not empty: what is left there would join the invented catalogue.`);
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < number; index += 1) {
    const { slug, text } = synthesise(index, seed);
    writeFileSync(join(folder, `${slug}.md`), text);
  }
  console.error(`Wrote ${count(number, 'assessment')} into ${folder}.`);
  return 0;
}

process.exitCode = run();
