import { LAYERS_TITLE } from '../../views/layers/editions.ts';
import { button, element } from '../shared/elements.ts';
import { link } from '../shared/link.ts';
import { forgetSearch, recentSearches } from './recent.ts';

/** What the dialog shows before anything is asked, and when nothing was found. */
export function renderStart(
  start: HTMLElement,
  hint: string,
  missing: string,
  ask: (term: string) => void,
): void {
  const ways = element(
    'p',
    '',
    link('/agents/', 'All agents'),
    ' · ',
    link('/threats/', 'Threats'),
    ' · ',
    link('/layers/', LAYERS_TITLE),
    ' · ',
    link('/factors/', 'The ten factors'),
    ' · ',
    link('/guides/', 'Guides'),
  );
  const offer = missing ? [assessIt(missing)] : recentList(ask);
  start.replaceChildren(...offer, element('p', 'muted', hint), ways);
}

/** For somebody who asked for a thing that is not here. The search page says where to ask for it. */
function assessIt(name: string): HTMLParagraphElement {
  const parameters = new URLSearchParams({ name });
  return element(
    'p',
    '',
    `If “${name}” is an agent, it is not assessed here. `,
    link(`/contribute/new/?${parameters}`, 'Assess it'),
    ' · ',
    link(`/search/?${new URLSearchParams({ q: name })}`, 'Ask for it, or see the nearest by kind'),
  );
}

function recentList(ask: (term: string) => void): HTMLElement[] {
  const terms = recentSearches();
  if (terms.length === 0) return [];
  const list = element('ul', '', ...terms.map((term) => recentItem(term, ask)));
  const heading = element('h2', '', 'Recent searches');
  const section = element('section', 'search-recent', heading, list);
  section.ariaLabel = 'Recent searches';
  return [section];
}

function recentItem(term: string, ask: (term: string) => void): HTMLLIElement {
  const again = button(term, 'recent-term');
  const forget = button('Forget', 'recent-forget');
  forget.ariaLabel = `Forget “${term}”`;
  const item = element('li', '', again, forget);
  again.addEventListener('click', () => ask(term));
  forget.addEventListener('click', () => {
    forgetSearch(term);
    const next = item.nextElementSibling ?? item.previousElementSibling;
    next?.querySelector<HTMLElement>('.recent-forget')?.focus();
    if (next) return item.remove();
    item.closest('dialog')?.querySelector('input')?.focus();
    item.closest('section')?.remove();
  });
  return item;
}
