import type { Catalogue } from '../../domain/catalogue.ts';
import { ATTACK_CHAIN_IDS, ATTACK_CHAINS } from '../../domain/maestro/attack-chains.ts';
import { LAYER_IDS, LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { onceEach } from '../../domain/once-each.ts';
import { chainExample } from '../../domain/threats/chain-examples.ts';
import { notFixed } from '../../domain/threats/counts.ts';
import type { ThreatIndex } from '../../domain/threats/threat-index.ts';
import { say } from '../../words/say.ts';
import { count } from '../shared/format.ts';
import { agentPath, layerPath, threatPath } from '../shared/paths.ts';

/** The layers as a stack, with their threats and attack chains. */
export const stackOf = ({ byLayer }: Pick<ThreatIndex, 'byLayer'>) =>
  LAYER_IDS.map((id) => ({
    id,
    code: layerCode(id),
    name: LAYERS[id].name,
    path: layerPath(id),
    vertical: LAYERS[id].vertical,
    /** The number of threats that are not fixed, where there are any. */
    note: numberOf(notFixed(byLayer[id])),
    chains: ATTACK_CHAIN_IDS.filter((chain) =>
      ATTACK_CHAINS[chain].layers.some((layer) => layer === id),
    ),
  }));

const numberOf = ({ length }: readonly unknown[]): string | undefined =>
  length > 0 ? count(length, say('threat'), say('threats')) : undefined;

export type SlabView = ReturnType<typeof stackOf>[number];

/** The attack chains, each with an example from the catalogue that runs through its layers. */
export const chainViews = onceEach((catalogue: Catalogue) =>
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
  }),
);
export type ChainView = ReturnType<typeof chainViews>[number];
