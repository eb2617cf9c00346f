import { type BandId, bandOf } from '../../domain/aivss/bands.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { countsForHeadline } from '../../domain/assessment/score.ts';
import type { Agent, Catalogue } from '../../domain/catalogue.ts';
import { ATTACK_CHAIN_IDS, ATTACK_CHAINS } from '../../domain/maestro/attack-chains.ts';
import {
  LAYER_IDS,
  LAYER_TAGS,
  LAYERS,
  type LayerId,
  type LayerTag,
  layerCode,
} from '../../domain/maestro/layers.ts';
import { chainExample } from '../../domain/threats/chain-examples.ts';
import type { ThreatIndex } from '../../domain/threats/threat-index.ts';
import { bandLabel } from '../shared/badge.ts';
import { count } from '../shared/format.ts';
import { agentPath, layerPath, threatPath } from '../shared/paths.ts';

/** A layer in the drawing of the stack. They come from L1 on, as in every list; the drawing sets them from the bottom up. */
export interface SlabView {
  readonly id: LayerId;
  readonly code: string;
  readonly name: string;
  /** Below the base, or a place on the page. */
  readonly path: string;
  readonly note: string | undefined;
  readonly tag: LayerTag | undefined;
  /** Of the most severe threat there. */
  readonly band: BandId | undefined;
  /** The chains that run through it. */
  readonly chains: readonly string[];
}

const slab = (id: LayerId): SlabView => ({
  id,
  code: layerCode(id),
  name: LAYERS[id].name,
  path: layerPath(id),
  note: undefined,
  tag: undefined,
  band: undefined,
  chains: ATTACK_CHAIN_IDS.filter((chain) =>
    ATTACK_CHAINS[chain].layers.some((layer) => layer === id),
  ),
});

/** The stack of a catalogue: how many threats stand on each layer. */
export const stackOf = ({ byLayer }: Pick<ThreatIndex, 'byLayer'>): SlabView[] =>
  LAYER_IDS.map((id) => ({
    ...slab(id),
    note: byLayer[id].length > 0 ? count(byLayer[id].length, 'threat') : undefined,
  }));

/** The stack of an agent: the evidence for each layer, its threats there and the band of the most severe. */
export const agentStack = ({ assessment, judgement }: Agent, equation: EquationId): SlabView[] =>
  LAYER_IDS.map((id) => {
    const threats = judgement.threats.filter(({ layer }) => layer === id);
    const worst = threats.find(countsForHeadline);
    const band = worst && bandOf(worst.scores[equation].score);
    const tag = assessment.layers[id];
    const said = threats.length > 0 ? [count(threats.length, 'threat')] : [];
    return {
      ...slab(id),
      path: `#${id}`,
      tag,
      band,
      note: [LAYER_TAGS[tag].label, ...said, ...(band ? [bandLabel(band)] : [])].join(' · '),
    };
  });

/** The attack chains, each with threats of the catalogue that run through its layers. */
export const chainViews = (catalogue: Catalogue) =>
  ATTACK_CHAIN_IDS.map((id) => {
    const { label, layers } = ATTACK_CHAINS[id];
    const example = chainExample(catalogue, id);
    return {
      id,
      label,
      codes: layers.map(layerCode),
      example: example && {
        agent: example.agent.assessment.name,
        path: agentPath(example.agent.slug),
        isPath: example.isPath,
        steps: example.threats.map((threat) => ({
          code: layerCode(threat.layer),
          title: threat.title,
          path: threatPath(example.agent.slug, threat.id),
        })),
      },
    };
  });
export type ChainView = ReturnType<typeof chainViews>[number];
