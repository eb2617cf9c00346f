import { toClipboard } from '../shared/copy.ts';
import { enhance } from '../shared/enhance.ts';

/** Milliseconds for which the link says that it was copied. */
const SHOWN = 2000;

let spoken: HTMLElement | undefined;

/** Says it to those who do not see it. */
function say(words: string): void {
  if (!spoken) {
    spoken = document.createElement('p');
    spoken.className = 'visually-hidden';
    spoken.role = 'status';
    document.body.append(spoken);
  }
  // The same words twice would be said once.
  spoken.textContent = '';
  requestAnimationFrame(() => spoken?.append(words));
}

/**
 * The link to a place of the page copies its address too. Without a clipboard, as on an address that is not secure, it
 * remains the link that it is.
 */
enhance<HTMLAnchorElement>('a.copy-link', (link) => {
  if (!navigator.clipboard) return;
  link.addEventListener('click', async () => {
    if (!(await toClipboard(link.href))) return;
    say('Link copied');
    link.dataset.copied = '';
    setTimeout(() => delete link.dataset.copied, SHOWN);
  });
});
