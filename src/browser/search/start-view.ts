import { LAYERS_TITLE } from '../../views/layers/editions.ts';
import { say } from '../../words/say.ts';
import { button, element, link } from '../shared/elements.ts';
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
    link('/agents/', say('All agents')),
    ' · ',
    link('/threats/', say('Threats')),
    ' · ',
    link('/layers/', LAYERS_TITLE),
    ' · ',
    link('/factors/', say('The ten factors')),
    ' · ',
    link('/guides/', say('Guides')),
  );
  const offer = missing ? [offerToAssess(missing)] : recentList(ask);
  start.replaceChildren(...offer, element('p', 'muted', hint), ways);
}

/** For readers who look for an agent that is not here. The search page says where to ask for it. */
function offerToAssess(name: string): HTMLParagraphElement {
  const parameters = new URLSearchParams({ name });
  return element(
    'p',
    '',
    say('If “{name}” is an agent, it is not assessed here. ', { name }),
    link(`/contribute/new/?${parameters}`, say('Assess it')),
    ' · ',
    link(
      `/search/?${new URLSearchParams({ q: name })}`,
      say('Ask for it, or see the nearest by kind'),
    ),
  );
}

function recentList(ask: (term: string) => void): HTMLElement[] {
  const terms = recentSearches();
  if (terms.length === 0) return [];
  const list = element('ul', '', ...terms.map((term) => recentItem(term, ask)));
  const heading = element('h2', '', say('Recent searches'));
  const section = element('section', 'search-recent', heading, list);
  section.ariaLabel = say('Recent searches');
  return [section];
}

function recentItem(term: string, ask: (term: string) => void): HTMLLIElement {
  const forget = (): void => {
    forgetSearch(term);
    const next = item.nextElementSibling ?? item.previousElementSibling;
    next?.querySelector<HTMLElement>('.recent-forget')?.focus();
    if (!next) item.closest('dialog')?.querySelector('input')?.focus();
    (next ? item : item.closest('section'))?.remove();
  };
  const askButton = button(term, () => ask(term), 'recent-term');
  const forgetButton = button(say('Forget'), forget, 'recent-forget');
  forgetButton.ariaLabel = say('Forget “{term}”', { term });
  const item = element('li', '', askButton, forgetButton);
  return item;
}
