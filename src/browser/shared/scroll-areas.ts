import { say } from '../../words/say.ts';

/** Makes what scrolls by itself scrollable by keyboard, which not every browser does. */
const AREAS = '.scroll, pre';

function setTabIndex(area: HTMLElement): void {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = area;
  if (scrollWidth > clientWidth || scrollHeight > clientHeight) {
    area.tabIndex = 0;
    // A stop without a name would say nothing.
    area.role ??= 'group';
    area.ariaLabel ??= nameOf(area);
  } else area.removeAttribute('tabindex');
}

const nameOf = (area: HTMLElement): string =>
  area.querySelector('caption')?.textContent.trim() ||
  area.closest('section')?.querySelector('h2, h3')?.textContent.trim() ||
  say('Can be scrolled');

const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) if (target instanceof HTMLElement) setTabIndex(target);
});

/** Watches the areas below an element, also those that a script has added. */
export function watchScrollAreas(root: ParentNode): void {
  for (const area of root.querySelectorAll<HTMLElement>(AREAS)) watcher.observe(area);
}

watchScrollAreas(document);
