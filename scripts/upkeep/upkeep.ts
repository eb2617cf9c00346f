import { parseArgs } from 'node:util';
import { unlistedAdvisories } from '../../src/domain/upkeep/advisories.ts';
import { comparedFile } from '../../src/domain/upkeep/compared.ts';
import {
  changedAgents,
  citedPages,
  type EvidenceAnswers,
  isCompared,
} from '../../src/domain/upkeep/evidence.ts';
import { overdueReviews } from '../../src/domain/upkeep/overdue.ts';
import { pinnedFile } from '../../src/domain/upkeep/pinned.ts';
import { comparedFolders } from '../../src/intake/compared.ts';
import { contentFiles } from '../../src/intake/content-files.ts';
import { upkeepMarkdown, upkeepText } from '../../src/reports/upkeep.ts';
import { choice, givenDay, Misused, runCommand } from '../command.ts';
import { writeWhole } from '../write-whole.ts';
import { checkLinks } from './check-links.ts';
import { askOsv } from './osv-client.ts';
import { standings } from './pinned-standing.ts';
import { soundFiles } from './sound-files.ts';

const PARTS = ['reviews', 'advisories', 'files', 'links'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `Usage: npm run -s upkeep -- --today DAY [--only PARTS] [--write] [--json | --issue]

Lists what the catalogue needs: reviews that are overdue, and by agent, most severe first, what may have changed since
it was assessed. Uses the network and git.

  --today DAY   year-month-day, as in 2026-11-21
  --only PARTS  some of ${PARTS.join(',')}:
                overdue reviews; advisories on OSV that the assessment does not have; cited files that have changed,
                moved or gone on the default branch of their repository; cited addresses that are dead
  --write       write evidence.json next to the assessments: on which day the cited files of each agent were compared
  --json        print JSON instead (docs/pull-requests.md)
  --issue       print the text of the weekly issue instead
  --help        print this

OSV_URL names another address than https://api.osv.dev. Ends with 0, whatever it finds, and with 2 when it could not ask.`;

type Files = Awaited<ReturnType<typeof soundFiles>>;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      today: { type: 'string' },
      only: { type: 'string' },
      write: { type: 'boolean' },
      json: { type: 'boolean' },
      issue: { type: 'boolean' },
    },
  });
  if (values.json && values.issue) throw new Misused('Choose --json or --issue, not both.');
  const today = givenDay(values.today);
  const parts = values.only?.split(',').map((part) => choice('--only', part, PARTS)) ?? PARTS;
  const files = await soundFiles(process.env);
  const evidence = await gatherEvidence(files, parts);
  const compared = files.filter((file) => isCompared(file, evidence)).map(({ slug }) => slug);
  const agents = changedAgents(files, evidence);
  const late = parts.includes('reviews') ? overdueReviews(files, today) : [];
  if (values.write) writeDays(today, new Set(compared));
  if (values.json) {
    console.log(
      JSON.stringify({ format: 1, day: today, overdue: late, compared, agents }, null, 2),
    );
  } else if (values.issue) process.stdout.write(upkeepMarkdown(late, agents));
  else process.stdout.write(upkeepText(late, agents, compared.length));
  return 0;
}

async function gatherEvidence(files: Files, parts: readonly Part[]): Promise<EvidenceAnswers> {
  const filesFor = (part: Part): Files => (parts.includes(part) ? files : []);
  const results = await checkLinks(citedPages(filesFor('links')));
  return {
    ...(await askForAdvisories(filesFor('advisories'))),
    links: new Map(
      results.flatMap(({ url, state, why }) => (state === 'alive' ? [] : [[url, { state, why }]])),
    ),
    ...(parts.includes('files') && { standing: standings(pinnedIn(files)) }),
  };
}

const pinnedIn = (files: Files) =>
  files.flatMap(({ assessment }) => assessment.sources.flatMap(({ url }) => pinnedFile(url) ?? []));

/** The advisories that are published on the packages of assessments and not in their files. */
async function askForAdvisories(files: Files) {
  const purls = new Set(files.flatMap(({ assessment }) => assessment.identifiers ?? []));
  const { records, unknown } = await askOsv([...purls], process.env);
  const advisories = files.map(({ slug, assessment }) => {
    const { identifiers = [] } = assessment;
    const byPurl = new Map(identifiers.map((purl) => [purl, records.get(purl) ?? []]));
    return [slug, unlistedAdvisories(assessment, byPurl)] as const;
  });
  return { advisories: new Map(advisories), unknownPackages: new Set(unknown) };
}

/** Each content folder has a file of its own, so that the days are known wherever the folder is used. */
function writeDays(today: string, compared: ReadonlySet<string>): void {
  for (const { file, slugs, days } of comparedFolders(contentFiles('assessments', process.env))) {
    const comparedBySlug = new Map(slugs.map((slug) => [slug, compared.has(slug)]));
    writeWhole(file, comparedFile(today, comparedBySlug, days), { replace: true });
  }
}

await runCommand(USAGE, main);
