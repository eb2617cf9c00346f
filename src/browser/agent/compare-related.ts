import { say } from '../../words/say.ts';
import { element } from '../shared/elements.ts';

/** Beside each related agent, a link that compares the two: only a script can compare. */
const alone = document.querySelector<HTMLAnchorElement>('.related + .actions > a');
for (const other of document.querySelectorAll<HTMLAnchorElement>('.related li > a')) {
  const pair = element('a', 'actions', say('Compare'));
  pair.href = `${alone?.getAttribute('href')},${new URL(other.href).pathname.split('/').at(-2)}`;
  pair.ariaLabel = `${alone?.textContent.replace('…', '')}${other.textContent}`;
  pair.dataset.scripted = '';
  other.parentElement?.append(' ', pair);
}
