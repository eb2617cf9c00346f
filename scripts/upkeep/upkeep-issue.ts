import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AgentEvidence } from '../../src/domain/upkeep/evidence.ts';
import type { Overdue } from '../../src/domain/upkeep/overdue.ts';
import { upkeepMarkdown } from '../../src/reports/upkeep.ts';
import { CannotRun, Misused, runCommand } from '../command.ts';

const USAGE = `Usage: npm run -s upkeep-issue -- --overdue FILE --evidence FILE

Writes the text of the weekly issue from what the commands overdue and evidence print with --json.

  --help   print this

Ends with 0, and with 2 when a file cannot be read.`;

function main(): number {
  const { values } = parseArgs({
    options: {
      overdue: { type: 'string' },
      evidence: { type: 'string' },
    },
  });
  const [overdue, evidence] = [readIn(values.overdue), readIn(values.evidence)];
  if (!isList<Overdue>(overdue)) throw otherText(values.overdue);
  const agents: unknown = Object(evidence).agents;
  if (!isList<AgentEvidence>(agents)) throw otherText(values.evidence);
  process.stdout.write(upkeepMarkdown(overdue, agents));
  return 0;
}

/** Our own commands wrote it: that it is a list tells it from another file. */
const isList = <T>(value: unknown): value is T[] => Array.isArray(value);

const otherText = (file = ''): CannotRun =>
  new CannotRun(`${file} is not what the command prints with --json.`);

function readIn(file: string | undefined): unknown {
  if (file === undefined) throw new Misused('Name both files.');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw otherText(file);
  }
}

await runCommand(USAGE, main);
