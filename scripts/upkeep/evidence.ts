import { parseArgs } from 'node:util';
import type { Assessment } from '../../src/domain/assessment/format/schema.ts';
import { comparedOn } from '../../src/domain/upkeep/compared.ts';
import { changedAgents, type EvidenceAsked, isCompared } from '../../src/domain/upkeep/evidence.ts';
import { pinnedFile } from '../../src/domain/upkeep/pinned.ts';
import { sourceLinks } from '../../src/domain/upkeep/source-links.ts';
import { comparedFolders } from '../../src/intake/compared.ts';
import { contentFiles } from '../../src/intake/directories.ts';
import { evidenceText } from '../../src/reports/evidence.ts';
import { givenDay, runCommand } from '../command.ts';
import { writeWhole } from '../write-whole.ts';
import { checkLinks } from './check-links.ts';
import { standings } from './pinned-standing.ts';
import { soundFiles } from './sound-files.ts';
import { unlistedIn } from './unlisted.ts';

const USAGE = `Usage: npm run -s evidence -- --today DAY [--skip-links] [--write] [--json]

What may have changed under our feet, by agent and most severe first: advisories since, cited files that have changed,
moved or gone on the default branch of their repository, and addresses that are dead. Uses the network and git.

  --today DAY   year-month-day, as in 2026-11-21
  --skip-links  do not ask for the addresses of sources; npm run links does that alone
  --write       write evidence.json next to the assessments: on which day each agent was last compared
  --json        print JSON instead (docs/pull-requests.md)
  --help        print this

OSV_URL names another address than https://api.osv.dev. Ends with 0, whatever it finds, and with 2 when it could not ask.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      today: { type: 'string' },
      'skip-links': { type: 'boolean' },
      write: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const today = givenDay(values.today);
  const files = await soundFiles(process.env);
  const asked = await ask(files, values['skip-links'] !== true);
  const compared = new Set(files.filter((file) => isCompared(file, asked)).map(({ slug }) => slug));
  const agents = changedAgents(files, asked);
  if (values.write) writeDays(today, compared);
  if (values.json) {
    console.log(
      JSON.stringify({ format: 1, day: today, compared: [...compared], agents }, null, 2),
    );
  } else process.stdout.write(evidenceText(agents, compared.size));
  return 0;
}

async function ask(
  files: readonly { slug: string; path: string; assessment: Assessment }[],
  withLinks: boolean,
): Promise<EvidenceAsked> {
  const { found } = await unlistedIn(files, process.env);
  const links = withLinks ? sourceLinks(files).map(({ url }) => url) : [];
  const results = await checkLinks(links);
  return {
    advisories: new Map(found.map(({ file, advisories }) => [file.slug, advisories])),
    links: new Map(
      results.flatMap(({ url, state, why }) => (state === 'alive' ? [] : [[url, { state, why }]])),
    ),
    standing: standings(
      files.flatMap(({ assessment }) =>
        assessment.sources.flatMap(({ url }) => pinnedFile(url) ?? []),
      ),
    ),
  };
}

/** Each content folder has its own file: its agents are compared wherever the folder is used. */
function writeDays(today: string, compared: ReadonlySet<string>): void {
  for (const { file, slugs, days } of comparedFolders(contentFiles('assessments', process.env))) {
    writeWhole(
      file,
      comparedOn(today, new Map(slugs.map((slug) => [slug, compared.has(slug)])), days),
      true,
    );
  }
}

await runCommand(USAGE, main);
