import type { CoreRiskId } from '../../domain/aivss/core-risks.ts';
import { CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { LAYER_IDS, LAYERS, type LayerId, layerCode } from '../../domain/maestro/layers.ts';
import { riskByLayer, threatsByBand, threatsByRisk } from '../../domain/threats/counts.ts';
import type { CataloguedThreat, ThreatIndex } from '../../domain/threats/threat-index.ts';
import { TOPIC_LIST_IDS, TOPIC_LISTS } from '../../domain/threats/topics.ts';
import { say } from '../../words/say.ts';
import { type BadgeView, bandBadge } from '../shared/badge.ts';
import { layerPath, riskPath, threatsPath } from '../shared/paths.ts';
import { shareLevel } from '../shared/share.ts';

/** How many threats a band has, as a badge beside a number. Bands without any are left out. */
export interface BandCountView {
  readonly badge: BadgeView;
  readonly count: number;
  /** Where the band is shown alone, below the base, if there is such a place. */
  readonly path?: string;
}

export const bandCounts = (threats: readonly CataloguedThreat[]): BandCountView[] =>
  threatsByBand(threats)
    .filter(({ count }) => count > 0)
    .map(({ band, count }) => ({ badge: bandBadge(band), count }));

/** What threats have in common, in the words of the list of all threats. */
type ThreatQuery = Readonly<Record<string, string>>;

/** Where the threats of a band stand, below the base. */
export const bandPath = (query: ThreatQuery, band: string): string =>
  `/threats/?${new URLSearchParams({ ...query, band })}#all`;

export const linkedBandCounts = (
  threats: readonly CataloguedThreat[],
  query: ThreatQuery = {},
): BandCountView[] =>
  bandCounts(threats).map((own) => ({ ...own, path: bandPath(query, own.badge.band) }));

/** Core risks in rows, layers in columns; a number leads to the layer on the page of the risk. */
export function riskTable({ threats }: Pick<ThreatIndex, 'threats'>) {
  const all = riskByLayer(threats);
  const most = Math.max(...all.flatMap(({ layers }) => layers.map(({ count }) => count)));
  return {
    heads: LAYER_IDS.map((id) => ({
      code: layerCode(id),
      name: LAYERS[id].short,
      path: layerPath(id),
    })),
    rows: all
      .filter(({ risk, count }) => risk !== undefined || count > 0)
      .map(({ risk, count, layers }) => ({
        label: riskLabel(risk),
        path: risk && riskPath(risk),
        count,
        cells: layers.map(({ layer, count: number }) => ({
          count: number,
          /** Beside the fullest cell. */
          share: shareLevel(number, most),
          name: `${layerCode(layer)} ${LAYERS[layer].name}`,
          path: risk && number > 0 ? `${riskPath(risk)}#layer-${layer}` : undefined,
          expected: risk !== undefined && isExpected(risk, layer),
        })),
      })),
  };
}

const isExpected = (risk: CoreRiskId, layer: LayerId): boolean =>
  CORE_RISKS[risk].layers.some((id) => id === layer);

/**
 * Core risks with the number of their threats and the length of a bar, the most frequent first.
 *
 * @param place on the page of a risk, where its threats are meant
 */
export function riskBars(threats: readonly CataloguedThreat[], place = '') {
  const counts = threatsByRisk(threats).filter(({ count }) => count > 0);
  const most = Math.max(...counts.map(({ count }) => count));
  return counts
    .toSorted((a, b) => b.count - a.count)
    .map(({ risk, count }) => ({
      label: riskLabel(risk),
      path: risk && `${riskPath(risk)}${place}`,
      count,
      /** In hundredths of the longest. */
      bar: Math.round((count / most) * 100),
    }));
}

const riskLabel = (risk: CoreRiskId | undefined): string =>
  risk ? CORE_RISKS[risk].label : say('No core risk named');

/** The lists that threats may point into, and how much of each is used. */
export function listsInUse({ topics }: Pick<ThreatIndex, 'topics'>) {
  return TOPIC_LIST_IDS.map((id) => {
    const own = topics.filter(({ list }) => list === id);
    const used = own.filter(({ threats }) => threats.length > 0).length;
    const { label, version, entries } = TOPIC_LISTS[id];
    const of = Object.keys(entries).length;
    return { id, label, version, path: threatsPath(id), used, of };
  });
}
