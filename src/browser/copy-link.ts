import { toClipboard } from './copy.ts';

/**
 * Makes the link to a place of the page copy its address too. Without a clipboard, as on an address that is not secure,
 * it remains the link that it is.
 */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link || !navigator.clipboard) return;
    link.addEventListener('click', async () => {
      if (!(await toClipboard(link.href))) return;
      say('Link copied');
      this.dataset.copied = '';
      setTimeout(() => delete this.dataset.copied, SHOWN);
    });
  }
}

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

customElements.define('copy-link', CopyLink);
