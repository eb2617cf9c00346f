import { closest } from '../../closest.ts';
import { LAYER_IDS, LAYERS, type LayerId, layerOfHeading } from '../../maestro/layers.ts';
import type { Section } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';

/** A section whose heading names a layer. */
type LayerSection = Section & { layer: LayerId };

export const heading = (id: LayerId): string => `## ${LAYERS[id].name}`;
export const layerNames = LAYER_IDS.map((id) => LAYERS[id].name);

/** The sections that name a layer, the first of each. */
export const known = (file: AssessmentFile): LayerSection[] => {
  const seen = new Set<LayerId>();
  return file.body.sections.filter((section): section is LayerSection => {
    if (!section.layer || seen.has(section.layer)) return false;
    seen.add(section.layer);
    return true;
  });
};

/** The layer of a section: the one that its heading names, or that it was probably meant to name. */
export function meantLayer(file: AssessmentFile, section: Section): LayerId | undefined {
  if (section.layer) return section.layer;
  const name = closest(section.heading, layerNames);
  return (name && layerOfHeading(name)) ?? layerBetween(file, section);
}

/** The layer that belongs in the place of a section, if there is just one. */
function layerBetween(file: AssessmentFile, section: Section): LayerId | undefined {
  const { sections } = file.body;
  const index = sections.indexOf(section);
  const before = sections[index - 1];
  const after = sections[index + 1];
  const from = before ? numberOf(before) : 0;
  const to = after ? numberOf(after) : LAYER_IDS.length + 1;
  return from !== undefined && to === from + 2 ? LAYER_IDS[from] : undefined;
}

const numberOf = ({ layer }: Section): number | undefined => layer && LAYERS[layer].number;
