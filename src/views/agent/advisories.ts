import type { AdvisoryEntry, Assessment } from '../../domain/assessment/format/schema.ts';
import type { JudgedThreat } from '../../domain/assessment/score.ts';
import { advisoryScore } from '../../domain/cvss/published-score.ts';
import { packageInWords } from '../../domain/identifiers.ts';
import { itemAt } from '../../domain/lookup.ts';
import { say } from '../../words/say.ts';
import { decimal } from '../shared/format.ts';

/** What tells an advisory from others: its id, and the package where it affects several. */
export const advisoryKey = ({ id, package: purl = '' }: AdvisoryEntry): string => `${id} ${purl}`;

/** Every advisory once, with the threats that cite it, in their order; those that no threat cites come last. */
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
  return [...Map.groupBy(cited, ({ advisory }) => advisoryKey(advisory)).values()].map((alike) => ({
    ...advisoryRow(itemAt(alike, 0).advisory),
    threats: alike.flatMap(({ threat }) => threat ?? []),
  }));
}

const advisoryRow = (advisory: AdvisoryEntry) => ({
  id: advisory.id,
  aliases: advisory.aliases ?? [],
  source: advisory.source,
  severity: severityOf(advisory),
  affected: affectedInWords(advisory),
  fixedIn: advisory['fixed-in'],
});

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
