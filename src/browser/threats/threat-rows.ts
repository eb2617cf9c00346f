import { BAND_IDS } from '../../domain/aivss/bands.ts';
import { bandLabel } from '../../presentation/badge.ts';
import { agentPath, layerPath, threatPath, threatsPath } from '../../presentation/paths.ts';
import { CORE_RISK } from '../../presentation/threats/choice.ts';
import type { CompactThreat, ThreatsJson } from '../../presentation/threats/threats-json.ts';
import { badge } from '../badge.ts';
import { element } from '../elements.ts';
import { link } from '../link.ts';

/** Makes rows like those that the page was built with. */
export const threatRows = (
  data: ThreatsJson,
  threats: readonly CompactThreat[],
): HTMLTableRowElement[] => threats.map((threat) => rowOf(data, threat));

function rowOf(
  { agents, layers, subjects }: ThreatsJson,
  [agent, id, title, band, score, layer, own]: CompactThreat,
): HTMLTableRowElement {
  const [slug = '', name = ''] = agents[agent] ?? [];
  const [layerId, code, layerName] = layers[layer] as ThreatsJson['layers'][number];
  const entries = own.flatMap((index) => (subjects[index] ? [subjects[index]] : []));
  // The attributes in the order of the build, so that the two can be compared.
  const head = element('th', '', link(threatPath(slug, id), title));
  Object.assign(head, { scope: 'row', className: 'title' });
  return element(
    'tr',
    '',
    head,
    element('td', 'agent', link(agentPath(slug), name)),
    element('td', 'band', bandBadge(band, score)),
    element('td', 'place', link(layerPath(layerId), `${code} ${layerName}`)),
    element('td', 'risk', ...entries.filter(isRisk).map(([path, label]) => subject(path, label))),
    element(
      'td',
      'ids',
      ...entries.filter((entry) => !isRisk(entry)).map((entry) => subject(...entry)),
    ),
  );
}

const bandBadge = (rank: number, score: string | null): HTMLElement => {
  const band = BAND_IDS[rank];
  return badge({
    band: band ?? 'not-scored',
    label: bandLabel(band),
    score: score ?? undefined,
  });
};

function subject(path: string, label: string, title?: string): HTMLAnchorElement {
  const made = link(threatsPath(path), label);
  if (title) made.title = title;
  return made;
}

const isRisk = ([path]: readonly [string, string, string]): boolean => path.startsWith(CORE_RISK);
