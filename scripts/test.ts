import { type Stage, WAVES } from './stages/index.ts';
import { lastLine, type Outcome } from './stages/outcome.ts';

// Ends what the stages have started.
process.once('SIGTERM', () => process.exit(1));

/** Runs every stage, also after one that failed, and ends with a line that counts everything. */
const outcomes = new Map<string, Outcome>();
for (const wave of WAVES) {
  console.log(`${wave.map(({ name }) => name).join(' and ')} …`);
  await Promise.all(wave.map(runUnlessNeedless));
}
const all = [...outcomes.values()];
console.log(lastLine(all));
process.exitCode = all.some(({ failed }) => failed > 0) ? 1 : 0;

async function runUnlessNeedless(stage: Stage): Promise<void> {
  if (stage.needs && outcomes.get(stage.needs)?.failed) {
    console.log(`${stage.name.padEnd(16)} not run: it needs the ${stage.needs}`);
  } else outcomes.set(stage.name, await runAloud(stage));
}

async function runAloud({ name, run }: Stage): Promise<Outcome> {
  const started = performance.now();
  const outcome = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name.padEnd(16)} ${lastLine([outcome])} in ${seconds} s`);
  if (outcome.output) console.log(`\n${outcome.output.trim()}\n`);
  return outcome;
}
