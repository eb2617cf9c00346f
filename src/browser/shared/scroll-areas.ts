/** What scrolls by itself can be scrolled from the keyboard: not every browser sees to that alone. */
const AREAS = '.scroll, pre';

function mark(area: HTMLElement): void {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = area;
  if (scrollWidth > clientWidth || scrollHeight > clientHeight) area.tabIndex = 0;
  else area.removeAttribute('tabindex');
}

const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) if (target instanceof HTMLElement) mark(target);
});

/** Sees to the areas below an element: for those that came after the page. */
export function watchScrollAreas(root: ParentNode): void {
  for (const area of root.querySelectorAll<HTMLElement>(AREAS)) watcher.observe(area);
}

watchScrollAreas(document);
