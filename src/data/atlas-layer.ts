import { compareText } from '../domain/names.ts';
import { TAXONOMIES } from '../domain/taxonomies/index.ts';
import { parentTechnique } from '../domain/taxonomies/mitre-atlas-tactics.ts';
import { agentsWith } from '../domain/threats/counts.ts';
import type { ThreatIndex } from '../domain/threats/threat-index.ts';
import { count } from '../views/shared/format.ts';

/**
 * The versions and the domain that the ATLAS Navigator takes, as in the layers of MITRE's own atlas-navigator-data: a fork
 * of the ATT&CK Navigator, whose layer format it has in this version.
 */
const NAVIGATOR = {
  versions: { layer: '4.3', navigator: '4.6.4' },
  domain: 'atlas-atlas',
} as const;

/** Where the layer says that it comes from. */
export interface LayerPlace {
  readonly site: string;
  /** The whole address of the page of a technique, from its id. */
  readonly technique: (path: string) => string;
}

/** A technique as the layer format 4.3 has it. */
interface Technique {
  readonly techniqueID: string;
  readonly score: number;
  readonly comment: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly showSubtechniques?: boolean;
}

/** The techniques that threats of the catalogue point to, scored by how many agents have them. */
export function atlasLayer({ topics }: Pick<ThreatIndex, 'topics'>, place: LayerPlace) {
  const used = topics.filter(({ list, threats }) => list === 'mitre-atlas' && threats.length > 0);
  const scored = used.map(({ id, path, threats }): Technique => {
    const agents = agentsWith(threats);
    const names = agents.map(({ agent }) => agent.assessment.name);
    return {
      techniqueID: id,
      score: agents.length,
      comment: `${count(threats.length, 'threat')} of ${count(agents.length, 'agent')}: ${names.join(', ')}`,
      links: [{ label: place.site, url: place.technique(path) }],
    };
  });
  const most = Math.max(1, ...scored.map(({ score }) => score));
  return {
    name: `${place.site}: ATLAS techniques by agents`,
    ...NAVIGATOR,
    description:
      'How many assessed agents have a threat that points to the technique or to one of its sub-techniques. A technique without a score is one that no threat points to, which is not evidence that it is absent.',
    metadata: [{ name: 'atlas_data_version', value: TAXONOMIES['mitre-atlas'].version }],
    techniques: withOpenParents(scored),
    gradient: { colors: ['#d5e4ed', '#1d4f6e'], minValue: 0, maxValue: most },
  };
}

/** Sub-techniques are seen only where their parent is open. A parent has the agents of its sub-techniques too. */
function withOpenParents(scored: readonly Technique[]): Technique[] {
  const parents = new Set(scored.flatMap(({ techniqueID }) => parentTechnique(techniqueID) ?? []));
  return scored
    .map((one) => (parents.has(one.techniqueID) ? { ...one, showSubtechniques: true } : one))
    .toSorted((a, b) => compareText(a.techniqueID, b.techniqueID));
}
