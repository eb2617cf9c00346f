import { parseArgs } from 'node:util';
import { overdue } from '../../src/domain/upkeep/overdue.ts';
import { harmless } from '../../src/reports/check/cells.ts';
import { count } from '../../src/views/shared/format.ts';
import { givenDay, runCommand } from '../command.ts';
import { soundFiles } from './sound-files.ts';

const USAGE = `Usage: npm run -s overdue -- --today DAY [--json]

Lists the assessments whose day of review is before a day, the longest overdue first.

  --today DAY   year-month-day, as in 2026-11-21
  --json        print JSON instead (docs/pull-requests.md)
  --help        print this

Ends with 0, and with 2 when it could not look.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      today: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const found = overdue(await soundFiles(process.env), givenDay(values.today));
  if (values.json) console.log(JSON.stringify(found, null, 2));
  else {
    for (const { path, name, reviewBy, days } of found) {
      console.log(harmless(`${path}  ${name}  due ${reviewBy}, ${count(days, 'day')} ago`));
    }
    console.log(
      found.length === 0 ? 'No review is overdue.' : `${count(found.length, 'review')} overdue.`,
    );
  }
  return 0;
}

await runCommand(USAGE, main);
