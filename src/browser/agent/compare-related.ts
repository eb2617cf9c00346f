import { say } from '../../words/say.ts';
import { element } from '../shared/elements.ts';

/** Adds to each related agent a link that compares it with the agent of the page. Without scripts there is no comparison. */
const compareLink = document.querySelector<HTMLAnchorElement>('.related + .actions > a');
for (const agentLink of document.querySelectorAll<HTMLAnchorElement>('.related li > a')) {
  const pairLink = element('a', 'actions', say('Compare'));
  const slug = new URL(agentLink.href).pathname.split('/').at(-2);
  pairLink.href = `${compareLink?.getAttribute('href')},${slug}`;
  pairLink.ariaLabel = `${compareLink?.textContent.replace('…', '')}${agentLink.textContent}`;
  pairLink.dataset.scripted = '';
  agentLink.parentElement?.append(' ', pairLink);
}
