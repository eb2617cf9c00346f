import { z } from 'zod';
import { EQUATION_IDS } from '../aivss/equations/index.ts';

/** The folder of editions in a content folder. */
export const EDITIONS = 'editions';

/** Year and month, and a number where a month has several. */
export const EDITION_ID = /^\d{4}\.(?:0[1-9]|1[0-2])(?:\.[1-9]\d?)?$/;

/** A path from the root of the repository or the site, with slashes. It never leads out of it. */
const path = z.string().regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\\]+$/s);
const short = z.string().max(100);
const address = z.url({ protocol: /^https?$/ }).max(1000);
const sums = z.record(path, z.string().regex(/^[0-9a-f]{64}$/));

/** What an edition freezes: a commit, how its site was built, and the checksums of the result. */
export const editionSchema = z.strictObject({
  version: z.literal(1).describe('The version of the shape.'),
  edition: z
    .string()
    .regex(EDITION_ID)
    .describe('Year and month, and a number where a month has several.'),
  commit: z
    .string()
    .regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
    .describe('Of the repository of the catalogue.'),
  day: z.iso.date().describe('The day of the commit, in UTC.'),
  septet: short.describe('The version of Septet.'),
  name: short.describe('Of the site.'),
  siteUrl: address.describe('Where the site was published: scheme and host.'),
  basePath: short.describe('The path below the host.'),
  repository: address.nullable().describe('Where the content is changed.'),
  root: path.describe('The folder of the catalogue in its repository.'),
  folders: z.array(path).describe('The content folders in the repository, the weakest first.'),
  license: short.nullable().describe('SPDX id of the licence of the assessments.'),
  equation: z.enum(EQUATION_IDS).describe('The equation of the headline scores.'),
  agents: z.int().nonnegative().describe('How many.'),
  threats: z.int().nonnegative().describe('How many.'),
  lists: z.record(short, short).describe('The edition of each list, by its id.'),
  content: sums.describe('SHA-256 of each file of the content.'),
  data: sums.describe('SHA-256 of the files that SHA256SUMS names.'),
  site: sums.describe(
    'Of each folder of the site: SHA-256 of the lines that sha256sum would print of its files.',
  ),
});

const { edition, day, commit, septet, equation, agents, threats } = editionSchema.shape;

/** An edition in the list of editions, without its sums. */
export const editionLine = z.object({ edition, day, commit, septet, equation, agents, threats });

export type CatalogueEdition = z.infer<typeof editionSchema>;

const GROUPS = ['content', 'data', 'site'] as const;

/** What differs in an edition that was built again, a line each; empty where nothing does. */
export function differencesOf(frozen: CatalogueEdition, rebuilt: CatalogueEdition): string[] {
  const { content: _content, data: _data, site: _site, ...head } = frozen;
  const newHead: Readonly<Record<string, unknown>> = rebuilt;
  const values = Object.entries(head).flatMap(([key, value]) => {
    const [old, now] = [JSON.stringify(value), JSON.stringify(newHead[key])];
    return old === now ? [] : [`${key}: ${old} is now ${now}`];
  });
  const changedSums = GROUPS.flatMap((group) =>
    sumDifferences(group, frozen[group], rebuilt[group]),
  );
  return [...values, ...changedSums];
}

type Sums = Readonly<Record<string, string>>;

const sumDifferences = (group: string, before: Sums, after: Sums): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .toSorted()
    .filter((name) => before[name] !== after[name])
    .map((name) => {
      if (after[name] === undefined) return `${group}: ${name} is missing`;
      return `${group}: ${name} ${before[name] === undefined ? 'is new' : 'differs'}`;
    });
