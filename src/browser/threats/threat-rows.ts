import { threatsPath } from '../../views/shared/paths.ts';
import { CORE_RISK } from '../../views/threats/choice.ts';
import type { ThreatFacts } from '../../views/threats/threat-columns.ts';
import { badge } from '../shared/badge.ts';
import { element } from '../shared/elements.ts';
import { link } from '../shared/link.ts';

/** Makes a row like those that the page was built with. */
export function threatRowElement(threat: ThreatFacts): HTMLTableRowElement {
  const { title, path, agent, badge: band, layer, subjects } = threat;
  const risks = subjects.filter(isRisk).map(([to, label]) => subject(to, label));
  const ids = subjects.filter((one) => !isRisk(one)).map(([to, label]) => subject(to, label));
  // The attributes in the order of the build, so that the two can be compared.
  const head = element('th', '', link(path, title));
  Object.assign(head, { scope: 'row', className: 'title' });
  return element(
    'tr',
    '',
    head,
    element('td', 'agent', link(agent.path, agent.name)),
    element('td', 'band', badge(band)),
    element('td', 'place', link(layer.path, layer.name)),
    element('td', 'risk', ...risks),
    element('td', 'ids', ...ids),
  );
}

const subject = (path: string, label: string): HTMLAnchorElement => link(threatsPath(path), label);

const isRisk = ([path]: ThreatFacts['subjects'][number]): boolean =>
  path.startsWith(`${CORE_RISK}/`);
