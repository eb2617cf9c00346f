import { CORE_RISKS } from '../domain/aivss/core-risks.ts';
import { LAYER_IDS } from '../domain/maestro/layers.ts';
import { riskByLayer } from '../domain/threats/counts.ts';
import { expectedLayers } from '../domain/threats/expected-layers.ts';
import type { ThreatIndex } from '../domain/threats/threat-index.ts';
import { csvRows } from '../views/lists/csv.ts';
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

/** The same as CSV, a row for each core risk; the columns of layers have the number of threats. */
export const threatsByLayerCsv = ({ risks }: ReturnType<typeof threatsByLayerJson>): string =>
  csvRows([
    ['risk', 'label', ...LAYER_IDS.map((id) => `layer:${id}`), 'threats'],
    ...risks.map(({ risk, label, layers, threats }) => [
      risk ?? undefined,
      label,
      ...layers.map(({ threats: number }) => number),
      threats,
    ]),
  ]);
