import { CORE_RISKS, type CoreRiskId } from '../../domain/aivss/core-risks.ts';
import { LAYER_IDS, LAYERS, type LayerId, layerCode } from '../../domain/maestro/layers.ts';
import {
  notFixed,
  riskByLayer,
  threatsByBand,
  threatsByRisk,
} from '../../domain/threats/counts.ts';
import type { CataloguedThreat, ThreatIndex } from '../../domain/threats/threat-index.ts';
import { TOPIC_LIST_IDS, TOPIC_LISTS } from '../../domain/threats/topics.ts';
import { say } from '../../words/say.ts';
import { type BadgeView, bandBadge } from '../shared/badge.ts';
import { layerPath, riskPath, threatsPath } from '../shared/paths.ts';
import { shareLevel } from '../shared/share.ts';

/** How many things a band has. Bands without any are left out. */
export interface BandCountView {
  readonly badge: BadgeView;
  readonly count: number;
  /** The path at which only this band is shown. */
  readonly path: string;
}

/** A question to the list of all threats: what the threats have in common. */
type ThreatQuery = Readonly<Record<string, string>>;

const listPath = (query: ThreatQuery): string => `/threats/?${new URLSearchParams(query)}#all`;

/** The path of the list of all threats, narrowed to those of a band that are not fixed. */
export const bandPath = (query: ThreatQuery, band: string): string =>
  listPath({ ...query, band, status: 'not-fixed' });

/**
 * The threats that are not fixed by band, and how many others are.
 *
 * @param query what narrows the list of all threats to these
 */
export function severities(threats: readonly CataloguedThreat[], query: ThreatQuery = {}) {
  const present = notFixed(threats);
  const bands = threatsByBand(present).filter(({ count }) => count > 0);
  return {
    bands: bands.map(({ band, count }): BandCountView => {
      const badge = bandBadge(band);
      return { badge, count, path: bandPath(query, badge.band) };
    }),
    fixed: {
      count: threats.length - present.length,
      path: listPath({ ...query, status: 'fixed' }),
    },
  };
}

/** Core risks in rows and layers in columns. A count links to the layer on the page of the risk. */
export function riskTable({ threats }: Pick<ThreatIndex, 'threats'>) {
  const risks = riskByLayer(notFixed(threats));
  const highest = Math.max(...risks.flatMap(({ layers }) => layers.map(({ count }) => count)));
  return {
    heads: LAYER_IDS.map((id) => ({
      code: layerCode(id),
      name: LAYERS[id].short,
      path: layerPath(id),
    })),
    rows: risks
      .filter(({ risk, count }) => risk !== undefined || count > 0)
      .map(({ risk, count, layers }) => ({
        label: riskLabel(risk),
        path: risk && riskPath(risk),
        count,
        cells: layers.map(({ layer, count: number }) => ({
          count: number,
          /** Relative to the fullest cell. */
          share: shareLevel(number, highest),
          layer: layerCode(layer),
          path: risk && number > 0 ? `${riskPath(risk)}#layer-${layer}` : undefined,
          expected: risk !== undefined && isExpected(risk, layer),
        })),
      })),
  };
}

const isExpected = (risk: CoreRiskId, layer: LayerId): boolean =>
  CORE_RISKS[risk].layers.some((id) => id === layer);

/**
 * Core risks with the number of their threats that are not fixed and the length of a bar, the most frequent first, and
 * threats that name none at the end.
 *
 * @param anchor for the links: a part of the page of a risk
 */
export function riskBars(threats: readonly CataloguedThreat[], anchor = '') {
  const counts = threatsByRisk(notFixed(threats)).filter(({ count }) => count > 0);
  const highest = Math.max(...counts.map(({ count }) => count));
  return counts
    .toSorted((a, b) => Number(!a.risk) - Number(!b.risk) || b.count - a.count)
    .map(({ risk, count }) => ({
      label: riskLabel(risk),
      path: risk && `${riskPath(risk)}${anchor}`,
      count,
      /** In hundredths of the longest. */
      bar: Math.round((count / highest) * 100),
    }));
}

const riskLabel = (risk: CoreRiskId | undefined): string =>
  risk ? CORE_RISKS[risk].label : say('No core risk named');

/** The lists that threats may point into, and how much of each is used. */
export function listsInUse({ topics }: Pick<ThreatIndex, 'topics'>) {
  return TOPIC_LIST_IDS.map((id) => {
    const inList = topics.filter(({ list }) => list === id);
    const used = inList.filter(({ threats }) => threats.length > 0).length;
    const { label, version, entries } = TOPIC_LISTS[id];
    const total = Object.keys(entries).length;
    return { id, label, version, path: threatsPath(id), used, of: total };
  });
}
