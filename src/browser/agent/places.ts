import { type CorrectedPart, correctionAt, correctionText } from '../../views/agent/correction.ts';
import { say } from '../../words/say.ts';
import { announce } from '../shared/announce.ts';
import { toClipboard } from '../shared/copy.ts';
import { element, link, tellApart } from '../shared/elements.ts';

/** For how long a link says that it was copied, in milliseconds. */
const COPIED_FOR = 2000;

/** What gets a link to itself: threats, and the folded parts of layers and factors. */
const PLACES = '.threat, .layers > details > [id], .factors [id]';

/** The headings of sections, except those side by side at the top of the page. */
const HEADINGS = 'section[aria-labelledby] > h2[id]:not(.standing)';

/** The page with more about a part, where there is one. */
const ABOUT = {
  threat: undefined,
  factor: { folder: 'factors', label: say('About this factor') },
  layer: { folder: 'layers', label: say('About this layer') },
} as const satisfies Record<CorrectedPart, unknown>;

const correctionLink = document.querySelector<HTMLAnchorElement>('a[data-correct]');
const correctionField = document.querySelector<HTMLTextAreaElement>('#correct textarea');

for (const heading of document.querySelectorAll<HTMLElement>(HEADINGS)) {
  const head = element('div', 'section-head');
  heading.before(head);
  head.append(heading, copyLink(heading.id, heading.innerText));
}
for (const place of document.querySelectorAll<HTMLElement>(PLACES)) {
  const head = (place.closest('details') ?? place).querySelector<HTMLElement>('summary, header');
  const name = head?.querySelector<HTMLElement>('h3, b')?.innerText ?? '';
  const links = element('span', 'place-links small');
  links.append(...aboutLink(place, name), correctLink(place, name, head), copyLink(place.id, name));
  links.dataset.scripted = '';
  place.dataset.place = '';
  (place.querySelector(':scope > p.small:last-child') ?? place).append(' ', links);
  const vector = place.querySelector<HTMLElement>('summary');
  if (vector) tellApart(vector, name);
}

/** A link to a place that also copies its address, where the browser has a clipboard. */
function copyLink(id: string, label: string): HTMLElement {
  const anchor = element('a', 'copy-link screen-only', '#');
  Object.assign(anchor, {
    href: `#${id}`,
    ariaLabel: say('Link to {label}', { label: label.trim() }),
  });
  anchor.dataset.scripted = '';
  if (navigator.clipboard) {
    anchor.addEventListener('click', async () => {
      if (!(await toClipboard(anchor.href))) return;
      announce(say('Link copied'));
      anchor.dataset.copied = say('copied');
      setTimeout(() => delete anchor.dataset.copied, COPIED_FOR);
    });
  }
  return anchor;
}

/** A link to the page of a factor or a layer. */
function aboutLink(place: HTMLElement, name: string): (Node | string)[] {
  const about = ABOUT[partOf(place)];
  if (!about) return [];
  const { folder, label } = about;
  return [tellApart(link(`/${folder}/${place.id.replace('factor-', '')}/`, label), name), ' '];
}

/** A link to the form for corrections, with the address of a place and what stands there now. */
function correctLink(place: HTMLElement, name: string, head: HTMLElement | null): HTMLElement {
  const { id } = place;
  const address = new URL(`#${id}`, location.href).href;
  const now = (head?.innerText ?? '').replace(/\s+/g, ' ').trim();
  const anchor = tellApart(element('a', 'dispute screen-only', say('Correct this')), name);
  if (!correctionLink) return anchor;
  anchor.href = correctionField
    ? '#correct'
    : correctionAt(correctionLink.href, { part: partOf(place), now, address });
  if (correctionField) {
    anchor.addEventListener('click', () => {
      const agent = document.querySelector('h1')?.innerText ?? '';
      const text = correctionText(agent, address, now);
      // What the reader has written stays.
      const { value, defaultValue } = correctionField;
      if (value === defaultValue) correctionField.defaultValue = text;
      else correctionField.value = `${value}\n\n${text}`;
    });
  }
  return anchor;
}

function partOf({ id, tagName }: HTMLElement): CorrectedPart {
  if (tagName === 'ARTICLE') return 'threat';
  return id.startsWith('factor-') ? 'factor' : 'layer';
}
