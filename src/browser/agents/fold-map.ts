import { say } from '../../words/say.ts';
import { pageHref } from '../shared/href.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { enhance, part } from '../shared/part.ts';

const NOT_LOADED = say('The map could not be loaded. Check the connection.');

/**
 * The folded map above the list. It is taken from the home page when a reader unfolds it, or when the address asks for a
 * part of the map.
 */
enhance<HTMLDetailsElement>('[data-fold-map]', (fold) => {
  const link = part(fold, 'p');
  const show = async (): Promise<void> => {
    if (!fold.open || !link.isConnected) return;
    const map = await mapOfHome().catch(() => undefined);
    sayNotLoaded(link, map ? '' : NOT_LOADED, show);
    if (map && link.isConnected) link.replaceWith(map);
  };
  fold.addEventListener('toggle', show);
  const parameters = new URLSearchParams(location.search);
  if (parameters.has('sum') || parameters.has('base')) fold.open = true;
  show();
});

async function mapOfHome(): Promise<Element> {
  const [answer] = await Promise.all([
    fetch(pageHref('/')),
    import('../map/agent-map.ts'),
    import('./map-styles.ts'),
  ]);
  if (!answer.ok) throw new Error(`The first page answers ${answer.status}.`);
  const home = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return document.importNode(part(home, 'agent-map'), true);
}
