/**
 * The first step of every npm command: a suitable machine, a current install, then the command itself.
 *
 *     node scripts/setup.mjs scripts/check.ts [arguments…]
 *
 * The Node of the system runs this before anything is installed, so it is plain JavaScript without dependencies. Syntax
 * that an old Node cannot read is loaded by `import()` alone, so that an old Node still prints what is wrong. Setup writes
 * to standard error: standard output belongs to the command.
 */
import { describeMachine, whyUnsuitable } from './setup/machine.mjs';

const why = whyUnsuitable(describeMachine(process));
if (why) {
  console.error(why);
  process.exit(1);
} else {
  import('./setup/install.mjs').then(({ setUpAndRun }) => setUpAndRun(process.argv.slice(2)));
}
