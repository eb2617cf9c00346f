import { closest } from '../../closest.ts';
import {
  type LayerId,
  layerOf,
  layerOfHeading,
  layersIn,
  type MaestroEdition,
} from '../../maestro/layers.ts';
import type { Range } from '../../position.ts';
import type { Section } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';

/** A section whose heading names a layer. */
type LayerSection = Section & { layer: LayerId };

export const headingOf = (id: LayerId, edition: MaestroEdition): string =>
  `## ${layerOf(id, edition).name}`;
export const layerNames = (edition?: MaestroEdition): string[] =>
  layersIn(edition).map((id) => layerOf(id, edition).name);

/** The first section of each layer that has one. */
export const firstSections = (file: AssessmentFile): LayerSection[] => {
  const seen = new Set<LayerId>();
  return file.body.sections.filter((section): section is LayerSection => {
    if (!section.layer || seen.has(section.layer)) return false;
    seen.add(section.layer);
    return true;
  });
};

/** The layer of a section: the one that its heading names, or probably means. */
export function meantLayer(file: AssessmentFile, section: Section): LayerId | undefined {
  const named = section.layer ?? nearestLayer(section.heading, file.edition);
  return (
    named ?? (underlineOf(file, section.headingRange) ? undefined : layerBetween(file, section))
  );
}

/** The line that makes a heading of the text above it, which is mostly a mistake; undefined where "#" makes it. */
export function underlineOf({ text }: AssessmentFile, [start, end]: Range): Range | undefined {
  const written = text.slice(start, end);
  const line = /(?<=\n[ \t>]*)(?:-+|=+)(?=\s*$)/.exec(written);
  return line ? [start + line.index, start + line.index + line[0].length] : undefined;
}

/** The layer whose name is nearly a heading. */
export function nearestLayer(heading: string, edition: MaestroEdition): LayerId | undefined {
  const name = closest(heading, layerNames(edition));
  return name === undefined ? undefined : layerOfHeading(name, edition);
}

/** The layer that belongs between the neighbours of a section, if it is only one. */
function layerBetween(file: AssessmentFile, section: Section): LayerId | undefined {
  const { sections } = file.body;
  const layers = layersIn(file.edition);
  const numberOf = ({ layer }: Section): number | undefined => layer && layers.indexOf(layer) + 1;
  const index = sections.indexOf(section);
  const before = sections[index - 1];
  const after = sections[index + 1];
  const numberBefore = before ? numberOf(before) : 0;
  const numberAfter = after ? numberOf(after) : layers.length + 1;
  return numberBefore !== undefined && numberAfter === numberBefore + 2
    ? layers[numberBefore]
    : undefined;
}
