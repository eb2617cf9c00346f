import { type CorrectedPart, correctionAt, correctionText } from '../../views/agent/correction.ts';
import { say } from '../../words/say.ts';
import { toClipboard } from '../shared/copy.ts';
import { element, link } from '../shared/elements.ts';

/** Milliseconds for which a link says that it was copied. */
const SHOWN = 2000;

/** What has an address of its own: threats, and the folded parts of layers and factors. */
const PLACES = '.threat, .layers > details > [id], .factors [id]';

/** The headings of sections, but for those that stand side by side on top. */
const HEADINGS = 'section[aria-labelledby] > h2[id]:not(.standing)';

/** Where a reader finds more about the part that a place is. */
const ABOUT = {
  threat: undefined,
  factor: { folder: 'factors', label: say('About this factor') },
  layer: { folder: 'layers', label: say('About this layer') },
} as const satisfies Record<CorrectedPart, unknown>;

const form = document.querySelector<HTMLAnchorElement>('a[data-correct]');
const text = document.querySelector<HTMLTextAreaElement>('#correct textarea');

for (const heading of document.querySelectorAll<HTMLElement>(HEADINGS)) {
  const head = element('div', 'section-head');
  heading.before(head);
  head.append(heading, linkTo(heading.id, heading.innerText));
}
for (const place of document.querySelectorAll<HTMLElement>(PLACES)) {
  const head = (place.closest('details') ?? place).querySelector<HTMLElement>('summary, header');
  const name = head?.querySelector<HTMLElement>('h3, b')?.innerText ?? '';
  const links = element('span', 'place-links small');
  links.append(...aboutLink(place), linkTo(place.id, name), dispute(place, name, head));
  links.dataset.scripted = '';
  place.dataset.place = '';
  (place.querySelector(':scope > .small:last-child') ?? place).append(' ', links);
}

/** A link to a place, which copies its address too. Without a clipboard it remains the link that it is. */
function linkTo(id: string, label: string): HTMLElement {
  const made = element('a', 'copy-link screen-only', '#');
  Object.assign(made, {
    href: `#${id}`,
    ariaLabel: say('Link to {label}', { label: label.trim() }),
  });
  made.dataset.scripted = '';
  if (navigator.clipboard) {
    made.addEventListener('click', async () => {
      if (!(await toClipboard(made.href))) return;
      announce(say('Link copied'));
      made.dataset.copied = say('copied');
      setTimeout(() => delete made.dataset.copied, SHOWN);
    });
  }
  return made;
}

/** A link to the page of a factor or a layer. */
function aboutLink(place: HTMLElement): (Node | string)[] {
  const about = ABOUT[partOf(place)];
  return about
    ? [link(`/${about.folder}/${place.id.replace('factor-', '')}/`, about.label), ' ']
    : [];
}

/** A link to the form for a correction, with this place and what it says now. */
function dispute(place: HTMLElement, name: string, head: HTMLElement | null): HTMLElement {
  const { id } = place;
  const address = new URL(`#${id}`, location.href).href;
  const now = (head?.innerText ?? '').replace(/\s+/g, ' ').trim();
  const made = element('a', 'dispute screen-only', say('Correct this'));
  made.ariaLabel = say('Correct this: {name}', { name });
  if (!form) return made;
  const part = partOf(place);
  made.href = text ? '#correct' : correctionAt(form.href, { part, now, address });
  if (text) {
    made.addEventListener('click', () => {
      text.value = correctionText(document.querySelector('h1')?.innerText ?? '', address, now);
    });
  }
  return made;
}

function partOf({ id, tagName }: HTMLElement): CorrectedPart {
  if (tagName === 'ARTICLE') return 'threat';
  return id.startsWith('factor-') ? 'factor' : 'layer';
}

let spoken: HTMLElement | undefined;

/** Says it to those who do not see it. */
function announce(words: string): void {
  if (!spoken) {
    spoken = element('p', 'visually-hidden');
    spoken.role = 'status';
    document.body.append(spoken);
  }
  // The same words twice would be said once.
  spoken.textContent = '';
  requestAnimationFrame(() => spoken?.append(words));
}
