import { type FactorId, SHARED_FACTOR_IDS, type TenthFactorId } from './aivss/factors.ts';
import type { Assessment, FactorEntry } from './assessment/format/schema.ts';
import type { AssessmentRecord } from './catalogue.ts';
import { LAYER_IDS, type LayerId, type LayerTag, layersIn } from './maestro/layers.ts';
import { tableOf } from './tables.ts';

/** For tests: what matters to the case of an assessment; the rest is filled in. */
interface RecordDetails {
  readonly name?: string;
  /** CVSS base of its one threat; undefined for an assessment without a scored threat. */
  readonly base?: number | undefined;
  readonly assessed?: string;
  readonly layers?: Readonly<Record<string, LayerTag>>;
  readonly html?: string;
  readonly text?: string;
  readonly data?: Partial<Assessment>;
}

const onEachLayer = <T>(value: T): Record<LayerId, T> => tableOf(LAYER_IDS, () => value);

/** Ten factors that are 0 but for those given. */
export const factorsWith = (
  scores: Readonly<Partial<Record<FactorId, FactorEntry>>> = {},
  tenth: TenthFactorId = 'goal-driven-planning',
): Assessment['factors'] => ({ ...tableOf(SHARED_FACTOR_IDS, () => 0), [tenth]: 0, ...scores });

export function record(slug: string, details: RecordDetails = {}): AssessmentRecord {
  const base = 'base' in details ? details.base : 5;
  const assessment: Assessment = {
    name: details.name ?? slug,
    summary: 'A summary that says where the risk lies.',
    kind: 'agent',
    homepage: `https://example.org/${slug}`,
    assessed: details.assessed ?? '2026-11-20',
    assessors: [{ name: 'A. Person' }],
    basis: 'documentation',
    sources: [
      {
        id: 'docs',
        title: 'Documentation',
        url: 'https://example.org/docs',
        accessed: '2026-11-19',
      },
    ],
    factors: factorsWith(),
    threats:
      base === undefined
        ? []
        : [
            {
              id: 'threat',
              title: 'A threat',
              layer: 'agent-frameworks',
              'cvss-base': base,
              reason: 'As the source says.',
            },
          ],
    layers: {
      ...tableOf(layersIn(details.data?.maestro), (): LayerTag => 'mapped'),
      ...details.layers,
    },
    ...details.data,
  };
  return {
    slug,
    path: `content/assessments/${slug}.md`,
    assessment,
    opinions: [],
    texts: () => ({
      html: { introduction: '', layers: onEachLayer(details.html ?? '<p>Text.</p>'), notes: '' },
      text: { introduction: '', layers: onEachLayer(details.text ?? 'Text.') },
      markdown: onEachLayer(details.text ?? 'Text.'),
    }),
  };
}
