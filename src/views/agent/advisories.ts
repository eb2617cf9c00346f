import type { AdvisoryEntry, Assessment } from '../../domain/assessment/format/schema.ts';
import type { JudgedThreat } from '../../domain/assessment/score.ts';
import { decimal } from '../shared/format.ts';

/** A published vulnerability as the page lists it, with the threats that it bears out. */
export interface AdvisoryRow {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly source: string;
  /** `8.7 (CVSS v4.0)`; undefined where the advisory gives no score, or the assessment does not say. */
  readonly severity: string | undefined;
  readonly affected: string | undefined;
  readonly fixedIn: string | undefined;
  /** Empty where no threat of the assessment rests on it. */
  readonly threats: readonly Pick<JudgedThreat, 'id' | 'title'>[];
}

/** Every advisory once, in the order of the threats; those that no threat carries come last. */
export function advisoryRows(
  threats: readonly JudgedThreat[],
  { advisories = [] }: Pick<Assessment, 'advisories'>,
): AdvisoryRow[] {
  const rows = new Map<string, AdvisoryRow>();
  const add = (advisory: AdvisoryEntry, carriers: AdvisoryRow['threats']): void => {
    const known = rows.get(advisory.id);
    rows.set(advisory.id, {
      ...(known ?? rowOf(advisory)),
      threats: [...(known?.threats ?? []), ...carriers],
    });
  };
  for (const { id, title, advisories: own } of threats) {
    for (const advisory of own) add(advisory, [{ id, title }]);
  }
  for (const advisory of advisories) add(advisory, []);
  return [...rows.values()];
}

const rowOf = (advisory: AdvisoryEntry): Omit<AdvisoryRow, 'threats'> => ({
  id: advisory.id,
  aliases: advisory.aliases ?? [],
  source: advisory.source,
  severity: severityOf(advisory),
  affected: advisory.affected,
  fixedIn: advisory['fixed-in'],
});

/** A score means little without the version that it was computed under; v2 vectors do not name theirs. */
function severityOf({ severity, vector }: AdvisoryEntry): string | undefined {
  if (severity === undefined) return undefined;
  const [, version = '2.0'] = /^CVSS:(\d\.\d)/.exec(vector ?? '') ?? [];
  return vector ? `${decimal(severity)} (CVSS v${version})` : decimal(severity);
}
