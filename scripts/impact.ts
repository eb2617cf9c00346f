import { parseArgs } from 'node:util';
import { siteConfig } from '../src/config.ts';
import { impactOf } from '../src/domain/impact/impact.ts';
import { impactJson } from '../src/reports/impact/json.ts';
import { impactMarkdown } from '../src/reports/impact/markdown.ts';
import { choice, Misused, runCommand } from './command.ts';
import { sidesSince } from './upkeep/sides.ts';

const USAGE = `Usage: npm run -s impact -- --base REF [--format markdown | json]

Compares the assessments on the disk with those at a commit: scores, bands, ranks, and what moved them.

  --base REF      a branch, a tag or a commit
  --format NAME   markdown, as a comment on a pull request (the default), or json (docs/pull-requests.md)
  --help          print this

Ends with 0, and with 2 when it could not compare. npm needs its -s so that nothing else is printed.`;

function main(): number {
  const { values } = parseArgs({
    options: {
      base: { type: 'string' },
      format: { type: 'string', default: 'markdown' },
    },
  });
  const base = values.base?.trim();
  if (!base) throw new Misused('Name the commit to compare with.');
  const format = choice('format', values.format, ['markdown', 'json']);
  const { before, after, notes } = sidesSince(base, process.env);
  const impact = impactOf(before, after, siteConfig(process.env).equation);
  const context = { base, notes };
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify(impactJson(impact, context), null, 2)}\n`
      : impactMarkdown(impact, context),
  );
  return 0;
}

await runCommand(USAGE, main);
