import { closest } from '../../closest.ts';
import {
  type LayerId,
  layerOf,
  layerOfHeading,
  layersIn,
  type MaestroEdition,
} from '../../maestro/layers.ts';
import type { Section } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';

/** A section whose heading names a layer. */
type LayerSection = Section & { layer: LayerId };

export const headingOf = (id: LayerId, edition: MaestroEdition): string =>
  `## ${layerOf(id, edition).name}`;
export const layerNames = (edition?: MaestroEdition): string[] =>
  layersIn(edition).map((id) => layerOf(id, edition).name);

/** The sections that name a layer, the first of each. */
export const firstSections = (file: AssessmentFile): LayerSection[] => {
  const seen = new Set<LayerId>();
  return file.body.sections.filter((section): section is LayerSection => {
    if (!section.layer || seen.has(section.layer)) return false;
    seen.add(section.layer);
    return true;
  });
};

/** The layer of a section: the one that its heading names, or that it was probably meant to name. */
export function meantLayer(file: AssessmentFile, section: Section): LayerId | undefined {
  return (
    section.layer ?? nearestLayer(section.heading, file.edition) ?? layerBetween(file, section)
  );
}

/** The layer whose name is nearly a heading. */
export function nearestLayer(heading: string, edition: MaestroEdition): LayerId | undefined {
  const name = closest(heading, layerNames(edition));
  return name === undefined ? undefined : layerOfHeading(name, edition);
}

/** The layer that belongs in the place of a section, if there is just one. */
function layerBetween(file: AssessmentFile, section: Section): LayerId | undefined {
  const { sections } = file.body;
  const layers = layersIn(file.edition);
  const placeOf = ({ layer }: Section): number | undefined => layer && layers.indexOf(layer) + 1;
  const index = sections.indexOf(section);
  const before = sections[index - 1];
  const after = sections[index + 1];
  const from = before ? placeOf(before) : 0;
  const to = after ? placeOf(after) : layers.length + 1;
  return from !== undefined && to === from + 2 ? layers[from] : undefined;
}
