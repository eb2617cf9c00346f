import { FACTOR_IDS, TENTH_FACTOR_IDS } from './aivss/factors.ts';
import type { Assessment } from './assessment/format/schema.ts';
import type { AssessmentRecord, AssessmentTexts } from './catalogue.ts';
import { LAYER_IDS, type LayerId, type LayerTag } from './maestro/layers.ts';

/** For tests: a sound assessment of which only what matters to the case is said. */
interface Said {
  readonly name?: string;
  /** CVSS base of its one threat; undefined for an assessment without a scored threat. */
  readonly base?: number | undefined;
  readonly assessed?: string;
  readonly layers?: Readonly<Record<string, LayerTag>>;
  readonly html?: string;
  readonly beginnings?: AssessmentTexts['beginnings'];
  readonly data?: Partial<Assessment>;
}

const each = <T>(ids: readonly LayerId[], value: T) =>
  Object.fromEntries(ids.map((id) => [id, value])) as Record<LayerId, T>;

export function record(slug: string, said: Said = {}): AssessmentRecord {
  const factorIds = FACTOR_IDS.filter((id) => id !== TENTH_FACTOR_IDS[1]);
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
    factors: Object.fromEntries(factorIds.map((id) => [id, 0])) as Assessment['factors'],
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
    layers: { ...each<LayerTag>(LAYER_IDS, 'mapped'), ...said.layers },
    ...said.data,
  };
  return {
    slug,
    path: `content/assessments/${slug}.md`,
    assessment,
    texts: () => ({
      html: { introduction: '', layers: each(LAYER_IDS, said.html ?? '<p>Text.</p>'), notes: '' },
      beginnings: said.beginnings ?? {},
      text: { introduction: '', layers: each(LAYER_IDS, 'Text.') },
    }),
  };
}
