import { bandRank } from '../aivss/bands.ts';
import type { Assessment } from '../assessment/format/schema.ts';
import { affects } from '../matching/versions.ts';
import { compareText } from '../names.ts';
import { type OsvAdvisory, type OsvRecord, osvAdvisory } from './osv.ts';

/** A published advisory that an assessment does not have. */
export interface Unlisted extends OsvAdvisory {
  readonly purl: string;
  /** Whether it affects the version that was read; null where that is unknown. */
  readonly touches: boolean | null;
}

/**
 * The advisories that an assessment names by no id or alias: those that affect the version read first, then by severity.
 * Records of several databases about one flaw count once; withdrawn ones do not count.
 *
 * @param records what is published on each package URL of the assessment
 */
export function unlistedAdvisories(
  assessment: Pick<Assessment, 'advisories' | 'threats' | 'subject'>,
  records: ReadonlyMap<string, readonly OsvRecord[]>,
): Unlisted[] {
  const listed = listedIds(assessment);
  const version = assessment.subject?.version;
  return [...records]
    .flatMap(([purl, all]) =>
      mergedByFlaw(all.filter(({ withdrawn }) => withdrawn === undefined)).map((record) => {
        const advisory = osvAdvisory(record, purl);
        return { ...advisory, purl, touches: affects(purl, version, advisory) ?? null };
      }),
    )
    .filter(({ id, aliases }) => ![id, ...aliases].some((name) => listed.has(name.toUpperCase())))
    .toSorted(byWeight);
}

const TOUCHES = [true, null, false];
const byWeight = (a: Unlisted, b: Unlisted): number =>
  TOUCHES.indexOf(a.touches) - TOUCHES.indexOf(b.touches) ||
  bandRank(a.severity.band ?? undefined) - bandRank(b.severity.band ?? undefined) ||
  compareText(b.published, a.published) ||
  compareText(a.id, b.id);

const listedIds = ({ advisories = [], threats = [] }: Pick<Assessment, 'advisories' | 'threats'>) =>
  new Set(
    [...advisories, ...threats.flatMap((threat) => threat.advisories ?? [])].flatMap(
      ({ id, aliases = [] }) => [id, ...aliases].map((name) => name.toUpperCase()),
    ),
  );

/** Records that name one another are about one flaw. Of these, GitHub's stands for the others, as it says most. */
function mergedByFlaw(records: readonly OsvRecord[]): OsvRecord[] {
  const best = records.toSorted((a, b) => preference(a) - preference(b) || compareText(a.id, b.id));
  const groupById = new Map<string, number>();
  const groups: OsvRecord[] = [];
  for (const record of best) {
    const ids = [record.id, ...(record.aliases ?? [])];
    const at =
      ids.map((id) => groupById.get(id)).find((index) => index !== undefined) ?? groups.length;
    const first = groups[at];
    const all = new Set([...(first?.aliases ?? []), ...ids]);
    all.delete(first?.id ?? record.id);
    groups[at] = { ...(first ?? record), aliases: [...all] };
    for (const id of ids) groupById.set(id, at);
  }
  return groups;
}

const PREFERRED = ['GHSA-', 'CVE-'];
const preference = ({ id }: OsvRecord): number => {
  const at = PREFERRED.findIndex((prefix) => id.startsWith(prefix));
  return at < 0 ? PREFERRED.length : at;
};
