import type { JudgedThreat } from '../../domain/assessment/score.ts';
import { layerOf, type MaestroEdition } from '../../domain/maestro/layers.ts';
import { pathsOf } from '../../domain/threats/leads-to.ts';

/** The paths that an attack takes from threat to threat, each with the layers it passes. */
export const pathsInWords = (threats: readonly JudgedThreat[], edition: MaestroEdition) =>
  pathsOf(threats).map((path) =>
    path.map(({ id, layer, title }) => {
      const { code, short } = layerOf(layer, edition);
      return { anchor: `threat-${id}`, layer: `${code} ${short}`, title };
    }),
  );
