/**
 * The first step of every npm command: a suitable machine, a current install, then the command itself.
 *
 *     node scripts/setup.mjs scripts/check.ts [arguments…]
 *
 * The system's own Node runs this before anything is installed: plain JavaScript and no dependency. Syntax that an
 * old Node cannot read is loaded by the `import()` only, so that an old Node can still be told what is wrong.
 * Standard output belongs to the command: setup writes to standard error.
 */
import { describeMachine, whyUnsuitable } from './setup/machine.mjs';

const why = whyUnsuitable(describeMachine(process));
if (why) {
  console.error(why);
  process.exit(1);
} else {
  import('./setup/install.mjs').then(({ setUpAndRun }) => setUpAndRun(process.argv.slice(2)));
}
