import type { JudgedThreat } from '../../domain/assessment/score.ts';
import { threatAnchor } from '../../domain/links.ts';
import { layerOf, type MaestroEdition } from '../../domain/maestro/layers.ts';
import { pathsOf } from '../../domain/threats/leads-to.ts';

/** The paths that attacks take from threat to threat, with the layers that they pass. */
export const pathsInWords = (threats: readonly JudgedThreat[], edition: MaestroEdition) =>
  pathsOf(threats).map((path) =>
    path.map(({ id, layer, title }) => {
      const { code, short } = layerOf(layer, edition);
      return { anchor: threatAnchor(id), layer: `${code} ${short}`, title };
    }),
  );
