import type { ThreatRow } from '../../views/threats/threat-row.ts';
import { badge, element, link, rowHead } from '../shared/elements.ts';

/** Makes a row like the built ones. */
export function threatRowElement(row: ThreatRow): HTMLTableRowElement {
  const { title, agent, badge: band, status, layer, risks, ids } = row;
  const links = (places: readonly ThreatRow['title'][]) =>
    places.map(({ path, label }) => link(path, label));
  return element(
    'tr',
    '',
    rowHead(...links([title])),
    element('td', '', ...links([agent])),
    element('td', '', badge(band), ...(status ? [' ', element('small', '', status)] : [])),
    element('td', '', ...links([layer])),
    element('td', '', ...links(risks)),
    element('td', '', ...links(ids)),
  );
}
