import { type CorrectedPart, correctionAt, correctionText } from '../../views/agent/correction.ts';
import { toClipboard } from '../shared/copy.ts';
import { element } from '../shared/elements.ts';

/** Milliseconds for which a link says that it was copied. */
const SHOWN = 2000;

const form = document.querySelector<HTMLAnchorElement>('a[data-correct]');
const text = document.querySelector<HTMLTextAreaElement>('#correct textarea');

for (const heading of document.querySelectorAll<HTMLElement>('.section-head > h2[id]')) {
  heading.after(linkTo(heading.id, heading.innerText));
}
for (const place of document.querySelectorAll<HTMLElement>('[data-place][id]')) {
  const head =
    place.closest('details')?.querySelector<HTMLElement>('summary') ??
    place.querySelector<HTMLElement>('header');
  const name = head?.querySelector<HTMLElement>('h3, b')?.innerText ?? '';
  const last = place.querySelector('.maps-to, .inline-list:last-child') ?? place;
  const links = element(last.tagName === 'UL' ? 'li' : 'span', 'place-links small');
  links.append(linkTo(place.id, name), dispute(place, name, head));
  links.dataset.scripted = '';
  last.append(' ', links);
}

/** A link to a place, which copies its address too. Without a clipboard it remains the link that it is. */
function linkTo(id: string, label: string): HTMLElement {
  const link = element('a', 'copy-link', '#');
  Object.assign(link, { href: `#${id}`, ariaLabel: `Link to ${label.trim()}` });
  link.dataset.scripted = '';
  if (navigator.clipboard) {
    link.addEventListener('click', async () => {
      if (!(await toClipboard(link.href))) return;
      say('Link copied');
      link.dataset.copied = '';
      setTimeout(() => delete link.dataset.copied, SHOWN);
    });
  }
  return link;
}

/** A link to the form for a correction, with this place and what it says now. */
function dispute(place: HTMLElement, name: string, head: HTMLElement | null): HTMLElement {
  const { id } = place;
  const address = new URL(`#${id}`, location.href).href;
  const now = (head?.innerText ?? '').replace(/\s+/g, ' ').trim();
  const link = element('a', 'dispute', 'Correct this');
  link.ariaLabel = `Correct this: ${name}`;
  if (!form) return link;
  const part = partOf(place);
  link.href = text ? '#correct' : correctionAt(form.href, { part, now, address });
  if (text) {
    link.addEventListener('click', () => {
      text.value = correctionText(document.querySelector('h1')?.innerText ?? '', address, now);
    });
  }
  return link;
}

function partOf({ id, tagName }: HTMLElement): CorrectedPart {
  if (tagName === 'ARTICLE') return 'threat';
  return id.startsWith('factor-') ? 'factor' : 'layer';
}

let spoken: HTMLElement | undefined;

/** Says it to those who do not see it. */
function say(words: string): void {
  if (!spoken) {
    spoken = element('p', 'visually-hidden');
    spoken.role = 'status';
    document.body.append(spoken);
  }
  // The same words twice would be said once.
  spoken.textContent = '';
  requestAnimationFrame(() => spoken?.append(words));
}
