/** What scrolls by itself can be scrolled from the keyboard: not every browser sees to that alone. */
const AREAS = '.scroll, pre';

function mark(area: HTMLElement): void {
  if (area.scrollWidth > area.clientWidth) area.tabIndex = 0;
  else area.removeAttribute('tabindex');
}

const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) mark(target as HTMLElement);
});
for (const area of document.querySelectorAll<HTMLElement>(AREAS)) watcher.observe(area);
