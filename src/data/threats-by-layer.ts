import { CORE_RISKS } from '../domain/aivss/core-risks.ts';
import { LAYER_IDS, LAYERS, layerCode } from '../domain/maestro/layers.ts';
import { riskByLayer } from '../domain/threats/counts.ts';
import { expectedLayers } from '../domain/threats/expected-layers.ts';
import type { ThreatIndex } from '../domain/threats/threat-index.ts';
import type { CsvCell } from '../views/lists/csv.ts';
import { fileHead, type Publication } from './api.ts';

/** How many threats each core risk has on each layer, and where AIVSS v0.8 (Appendix C) expects some. */
export function threatsByLayerJson(
  { threats }: Pick<ThreatIndex, 'threats'>,
  published: Pick<Publication, 'license'>,
) {
  return {
    ...fileHead(published),
    expected: 'AIVSS v0.8, Appendix C',
    risks: riskByLayer(threats).map(({ risk, count, layers }) => ({
      risk: risk ?? null,
      label: risk ? CORE_RISKS[risk].label : 'No core risk named',
      threats: count,
      layers: layers.map(({ layer, count: number }) => ({
        layer,
        threats: number,
        expected: risk
          ? (expectedLayers('core-risk', risk)?.layers.includes(layer) ?? false)
          : false,
      })),
    })),
  };
}

/** The same as rows of a spreadsheet, the heads first. */
export const threatsByLayerRows = ({
  risks,
}: ReturnType<typeof threatsByLayerJson>): CsvCell[][] => [
  ['Core risk', ...LAYER_IDS.map((id) => `${layerCode(id)} ${LAYERS[id].name}`), 'All'],
  ...risks.map(({ label, layers, threats }) => [
    label,
    ...layers.map(({ threats: number }) => number),
    threats,
  ]),
];
