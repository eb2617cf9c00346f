import { button, element } from '../shared/elements.ts';
import { link } from '../shared/link.ts';
import { forgetSearch, recentSearches } from './recent.ts';

/** What the dialog shows before anything is asked, and when nothing was found. */
export function renderStart(start: HTMLElement, hint: string, ask: (term: string) => void): void {
  const ways = element(
    'p',
    '',
    link('/agents/', 'All agents'),
    ' · ',
    link('/threats/', 'Threats'),
    ' · ',
    link('/layers/', 'The seven layers'),
    ' · ',
    link('/factors/', 'The ten factors'),
    ' · ',
    link('/guides/', 'Guides'),
  );
  start.replaceChildren(...recentList(ask), element('p', 'muted', hint), ways);
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
