import type { AdvisoryEntry, Assessment } from '../../domain/assessment/format/schema.ts';
import type { JudgedThreat } from '../../domain/assessment/score.ts';
import { itemAt } from '../../domain/lookup.ts';
import { say } from '../../words/say.ts';
import { decimal } from '../shared/format.ts';

/** Every advisory once with the threats that it bears out, in their order; those that no threat carries come last. */
export function advisoryRows(
  threats: readonly JudgedThreat[],
  { advisories = [] }: Pick<Assessment, 'advisories'>,
) {
  const cited = [
    ...threats.flatMap(({ id, title, advisories: own }) =>
      own.map((advisory) => ({ advisory, threat: { id, title } })),
    ),
    ...advisories.map((advisory) => ({ advisory, threat: undefined })),
  ];
  return [...Map.groupBy(cited, ({ advisory }) => advisory.id).values()].map((alike) => ({
    ...rowOf(itemAt(alike, 0).advisory),
    threats: alike.flatMap(({ threat }) => threat ?? []),
  }));
}

const rowOf = (advisory: AdvisoryEntry) => ({
  id: advisory.id,
  aliases: advisory.aliases ?? [],
  source: advisory.source,
  severity: severityOf(advisory),
  affected: advisory.affected,
  fixedIn: advisory['fixed-in'],
});

/** `8.7 (CVSS v4.0)`. A score means little without the version that it was computed under; v2 vectors do not name theirs. */
function severityOf({ severity, vector }: AdvisoryEntry): string | undefined {
  if (severity === undefined) return undefined;
  const [, version = '2.0'] = /^CVSS:(\d\.\d)/.exec(vector ?? '') ?? [];
  return vector
    ? say('{severity} (CVSS v{version})', { severity: decimal(severity), version })
    : decimal(severity);
}
