import { type FactorId, SHARED_FACTOR_IDS, type TenthFactorId } from './aivss/factors.ts';
import type { Assessment, FactorEntry } from './assessment/format/schema.ts';
import type { AssessmentRecord } from './catalogue.ts';
import { LAYER_IDS, type LayerId, type LayerTag, layersIn } from './maestro/layers.ts';
import { tableOf } from './tables.ts';

/** For tests: a sound assessment of which only what matters to the case is said. */
interface Said {
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

/** Ten factors that are all 0 but for those said. */
export const factorsWith = (
  said: Readonly<Partial<Record<FactorId, FactorEntry>>> = {},
  tenth: TenthFactorId = 'goal-driven-planning',
): Assessment['factors'] => ({ ...tableOf(SHARED_FACTOR_IDS, () => 0), [tenth]: 0, ...said });

export function record(slug: string, said: Said = {}): AssessmentRecord {
  const scored = 'base' in said ? said.base : 5;
  const assessment: Assessment = {
    name: said.name ?? slug,
    summary: 'A summary that says where the risk lies.',
    kind: 'agent',
    homepage: `https://example.org/${slug}`,
    assessed: said.assessed ?? '2026-11-20',
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
      scored === undefined
        ? []
        : [
            {
              id: 'threat',
              title: 'A threat',
              layer: 'agent-frameworks',
              'cvss-base': scored,
              reason: 'As the source says.',
            },
          ],
    layers: {
      ...tableOf(layersIn(said.data?.maestro), (): LayerTag => 'mapped'),
      ...said.layers,
    },
    ...said.data,
  };
  return {
    slug,
    path: `content/assessments/${slug}.md`,
    assessment,
    opinions: [],
    texts: () => ({
      html: { introduction: '', layers: onEachLayer(said.html ?? '<p>Text.</p>'), notes: '' },
      text: { introduction: '', layers: onEachLayer(said.text ?? 'Text.') },
      markdown: onEachLayer(said.text ?? 'Text.'),
    }),
  };
}
