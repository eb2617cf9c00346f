import { compareText } from '../domain/names.ts';
import { TAXONOMIES } from '../domain/taxonomies/index.ts';
import { parentTechnique } from '../domain/taxonomies/mitre-atlas-tactics.ts';
import { agentsWith } from '../domain/threats/counts.ts';
import type { ThreatIndex } from '../domain/threats/threat-index.ts';
import { count } from '../views/shared/format.ts';

/**
 * The versions and the domain that the ATLAS Navigator accepts, as in the layers of MITRE's own atlas-navigator-data. It is
 * a fork of the ATT&CK Navigator, and reads this version of its layer format.
 */
const NAVIGATOR = {
  versions: { layer: '4.3', navigator: '4.6.4' },
  domain: 'atlas-atlas',
} as const;

/** What the layer says of its origin. */
interface LayerPlace {
  readonly site: string;
  /** The full address of the page of a technique, by its path below the list of threats. */
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

/** The Navigator shows sub-techniques only where their parent is open. A parent counts the agents of its sub-techniques. */
function withOpenParents(scored: readonly Technique[]): Technique[] {
  const parents = new Set(scored.flatMap(({ techniqueID }) => parentTechnique(techniqueID) ?? []));
  return scored
    .map((technique) =>
      parents.has(technique.techniqueID) ? { ...technique, showSubtechniques: true } : technique,
    )
    .toSorted((a, b) => compareText(a.techniqueID, b.techniqueID));
}
