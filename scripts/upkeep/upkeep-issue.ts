import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Overdue } from '../../src/domain/impact/overdue.ts';
import { type LinkToMend, upkeepMarkdown } from '../../src/reports/impact/upkeep.ts';
import { CannotRun, runCommand } from '../command.ts';

const USAGE = `Usage: npm run -s upkeep-issue -- --overdue FILE --links FILE

Writes the text of the issue on overdue reviews and dead sources from what the commands overdue and links print
with --json.

  --help   print this

Ends with 0, and with 2 when a file cannot be read.`;

function main(): number {
  const { values } = parseArgs({
    options: {
      overdue: { type: 'string' },
      links: { type: 'string' },
    },
  });
  process.stdout.write(
    upkeepMarkdown(listIn<Overdue>(values.overdue), listIn<LinkToMend>(values.links)),
  );
  return 0;
}

function listIn<T>(file: string | undefined): T[] {
  if (file === undefined) throw new CannotRun(`Name both files.\n\n${USAGE}`);
  try {
    const list = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(list)) return list;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new CannotRun(`${file} is not what the command prints with --json.`);
}

await runCommand(USAGE, main);
