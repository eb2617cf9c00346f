import { z } from 'zod';
import { type BandId, bandOf } from '../aivss/bands.ts';
import { publishedScore } from '../cvss/published-score.ts';
import { packagePurl, purlKey } from '../identifiers.ts';

/** The parts of an OSV record that an assessment needs (https://ossf.github.io/osv-schema/). */
const event = z.object({
  introduced: z.string().optional(),
  fixed: z.string().optional(),
  last_affected: z.string().optional(),
});
const affected = z.object({
  package: z.object({ purl: z.string().optional() }).optional(),
  ranges: z.array(z.object({ type: z.string(), events: z.array(event) })).optional(),
});
export const osvRecord = z.object({
  id: z.string().min(1),
  aliases: z.array(z.string()).optional(),
  summary: z.string().optional(),
  published: z.string().optional(),
  withdrawn: z.string().optional(),
  severity: z.array(z.object({ type: z.string(), score: z.string() })).optional(),
  affected: z.array(affected).optional(),
  database_specific: z.looseObject({ severity: z.string().optional() }).optional(),
});
export type OsvRecord = z.infer<typeof osvRecord>;

/** The answers of the API to a batch of queries, in their order. https://google.github.io/osv.dev/post-v1-querybatch/ */
export const osvBatch = z.object({
  results: z.array(
    z.object({
      vulns: z.array(z.object({ id: z.string().min(1) })).optional(),
      next_page_token: z.string().optional(),
    }),
  ),
});

/** What a record says of one package. */
export function osvAdvisory(record: OsvRecord, purl: string) {
  const ranges = (record.affected ?? [])
    .filter(({ package: of }) => of?.purl !== undefined && isSame(of.purl, purl))
    .flatMap(({ ranges: packageRanges = [] }) =>
      packageRanges.filter(({ type }) => type !== 'GIT'),
    );
  const fixes = ranges.flatMap(({ events }) => events.flatMap(({ fixed }) => fixed ?? []));
  return {
    id: record.id,
    aliases: record.aliases ?? [],
    summary: record.summary ?? '',
    /** ISO day; empty where it is not stated. */
    published: record.published?.slice(0, 10) ?? '',
    severity: severityOf(record),
    /** Comparators, as `>= 1.0, < 1.2`; null where no range of the package is stated. */
    affected: ranges.flatMap(({ events }) => intervals(events)).join(' || ') || null,
    fixedIn: fixes.at(-1) ?? null,
  };
}

/** An advisory as its database has published it. */
export type OsvAdvisory = Readonly<ReturnType<typeof osvAdvisory>>;

const isSame = (a: string, b: string): boolean => purlKey(a) === purlKey(packagePurl(b));

/** GitHub says MODERATE where CVSS says Medium. */
const LEVELS: Readonly<Record<string, BandId>> = {
  CRITICAL: 'critical',
  HIGH: 'high',
  MODERATE: 'medium',
  MEDIUM: 'medium',
  LOW: 'low',
};

function severityOf({ severity = [], database_specific: own }: OsvRecord) {
  const scores = severity.flatMap(({ score: statedScore }) => publishedScore(statedScore) ?? []);
  const score = scores.length > 0 ? Math.max(...scores) : null;
  const level = LEVELS[own?.severity?.toUpperCase() ?? ''] ?? null;
  return { score, band: score === null ? level : bandOf(score) };
}

/** `introduced: 0, fixed: 1.2` as `< 1.2`: each start with the end that follows it. */
function intervals(events: readonly z.infer<typeof event>[]): string[] {
  const bounds: string[][] = [];
  for (const { introduced, fixed, last_affected: last } of events) {
    if (introduced !== undefined) bounds.push(introduced === '0' ? [] : [`>= ${introduced}`]);
    if (fixed !== undefined) bounds.at(-1)?.push(`< ${fixed}`);
    if (last !== undefined) bounds.at(-1)?.push(`<= ${last}`);
  }
  return bounds.map((interval) => interval.join(', ') || '>= 0');
}
