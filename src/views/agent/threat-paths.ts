import type { JudgedThreat } from '../../domain/assessment/score.ts';
import { LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { pathsOf } from '../../domain/threats/leads-to.ts';

/** The paths that an attack takes from threat to threat, each with the layers it passes. */
export const pathsInWords = (threats: readonly JudgedThreat[]) =>
  pathsOf(threats).map((path) =>
    path.map(({ id, layer, title }) => ({
      anchor: `threat-${id}`,
      layer: `${layerCode(layer)} ${LAYERS[layer].short}`,
      title,
    })),
  );
