import { advisoryAddress } from '../../domain/advisory-address.ts';
import type { AdvisoryEntry, Assessment } from '../../domain/assessment/format/schema.ts';
import type { JudgedThreat } from '../../domain/assessment/score.ts';
import { advisoryScore } from '../../domain/cvss/published-score.ts';
import { packageInWords } from '../../domain/identifiers.ts';
import { itemAt } from '../../domain/lookup.ts';
import { say } from '../../words/say.ts';
import { count, decimal, longDate } from '../shared/format.ts';

/** What tells an advisory from others: its id, and the package where it affects several. */
export const advisoryKey = ({ id, package: purl = '' }: AdvisoryEntry): string => `${id} ${purl}`;

/** Every advisory once, with the threats that cite it: those that are exploited first, then by severity. */
export function advisoryRows(
  threats: readonly JudgedThreat[],
  { advisories = [] }: Pick<Assessment, 'advisories'>,
) {
  const cited = [
    ...threats.flatMap(({ id, title, advisories: ofThreat }) =>
      ofThreat.map((advisory) => ({ advisory, threat: { id, title } })),
    ),
    ...advisories.map((advisory) => ({ advisory, threat: undefined })),
  ];
  return [...Map.groupBy(cited, ({ advisory }) => advisoryKey(advisory)).values()]
    .map((alike) => ({
      ...advisoryRow(itemAt(alike, 0).advisory),
      threats: alike.flatMap(({ threat }) => threat ?? []),
    }))
    .toSorted(
      (a, b) =>
        Number(b.exploited !== undefined) - Number(a.exploited !== undefined) || bySeverity(a, b),
    );
}

const bySeverity = (a: { score?: number | undefined }, b: { score?: number | undefined }): number =>
  (b.score ?? -1) - (a.score ?? -1);

export const mostSevere = (rows: readonly AdvisoryRow[]): AdvisoryRow | undefined =>
  rows.toSorted(bySeverity)[0];

type AdvisoryRow = ReturnType<typeof advisoryRows>[number];

/** The ids without repetition: an advisory on two packages has a row for each. */
export const idsOfRows = (rows: readonly { readonly id: string }[]): string[] => [
  ...new Set(rows.map(({ id }) => id)),
];

export const advisoryIds = ({ advisories }: Pick<JudgedThreat, 'advisories'>): string[] =>
  idsOfRows(advisories);

/** `29 published advisories, the most severe CVE-2026-21858 (10.0)` */
export function advisoriesInWords(rows: readonly AdvisoryRow[]): string {
  const worst = mostSevere(rows);
  const { length } = idsOfRows(rows);
  const number = count(length, say('published advisory'), say('published advisories'));
  return worst?.score === undefined || length === 1
    ? number
    : say('{number}, the most severe {id}', { number, id: namedWithScore(worst) });
}

/** `CVE-2026-21858 (10.0)` */
export const namedWithScore = ({ id, score }: Pick<AdvisoryRow, 'id' | 'score'>): string =>
  score === undefined ? id : `${id} (${decimal(score)})`;

const advisoryRow = (advisory: AdvisoryEntry) => ({
  ...named(advisory.id),
  aliases: (advisory.aliases ?? []).map(named),
  source: advisory.source,
  score: advisoryScore(advisory),
  severity: severityOf(advisory),
  package: advisory.package,
  range: { affected: advisory.affected ?? null, fixedIn: advisory['fixed-in'] ?? null },
  affected: affectedInWords(advisory),
  fixedIn: advisory['fixed-in'],
  exploited:
    advisory.exploited &&
    say('listed as exploited on {day}', { day: longDate(advisory.exploited) }),
});

const named = (id: string) => ({ id, address: advisoryAddress(id) });

/** `pypi example-store < 1.4`: the versions, of another package than the agent's with its name. */
const affectedInWords = ({ package: purl, affected }: AdvisoryEntry): string | undefined =>
  [purl === undefined ? [] : packageInWords(purl), affected ?? []].flat().join(' ') || undefined;

/** `8.7 (CVSS v4.0)`: a score means little without its version of CVSS. Vectors of v2 do not name theirs. */
function severityOf({ severity: published, vector }: AdvisoryEntry): string | undefined {
  const severity = advisoryScore({ severity: published, vector });
  if (severity === undefined) return undefined;
  const [, version = '2.0'] = /^CVSS:(\d\.\d)/.exec(vector ?? '') ?? [];
  return vector
    ? say('{severity} (CVSS v{version})', { severity: decimal(severity), version })
    : decimal(severity);
}
