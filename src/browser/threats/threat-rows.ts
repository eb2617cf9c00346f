import type { ThreatRow } from '../../views/threats/threat-row.ts';
import { badge, element, link } from '../shared/elements.ts';

/** Makes a row like those that the page was built with. */
export function threatRowElement(row: ThreatRow): HTMLTableRowElement {
  const { title, agent, badge: band, layer, risks, ids } = row;
  const links = (to: readonly ThreatRow['title'][]) =>
    to.map(({ path, label }) => link(path, label));
  // The attributes in the order of the build, so that the two can be compared.
  const head = element('th', '', ...links([title]));
  Object.assign(head, { scope: 'row', className: 'title' });
  return element(
    'tr',
    '',
    head,
    element('td', 'agent', ...links([agent])),
    element('td', 'band', badge(band)),
    element('td', 'place', ...links([layer])),
    element('td', 'risk', ...links(risks)),
    element('td', 'ids', ...links(ids)),
  );
}
