import { enhance } from './enhance.ts';

/** A line 30 % down the screen. */
const LINE = '-30% 0px -69.9% 0px';

/** The parts of the page that the links lead to, in the order of the list. A heading stands for its section. */
function partsOf(links: readonly HTMLAnchorElement[]): Map<string, Element> {
  const parts = new Map<string, Element>();
  for (const { hash } of links) {
    const id = decodeURIComponent(hash.slice(1));
    const part = document.getElementById(id)?.closest('section, article');
    if (part) parts.set(id, part);
  }
  return parts;
}

/**
 * Marks in a table of contents the place that is being read: the innermost part of the page that crosses a line in the
 * upper third of the screen.
 */
enhance('[data-contents]', (contents) => {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const parts = partsOf(links);
  const crossing = new Set<Element>();
  let isAtEnd = false;
  const mark = () => {
    const ids = [...parts].filter(([, part]) => crossing.has(part)).map(([id]) => id);
    const here = isAtEnd ? [...parts.keys()].at(-1) : ids.at(-1);
    if (here !== undefined) show(contents, links, here);
  };
  const line = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) crossing.add(target);
        else crossing.delete(target);
      }
      mark();
    },
    { rootMargin: LINE },
  );
  for (const part of parts.values()) line.observe(part);
  const footer = document.querySelector('body > footer');
  if (!footer) return;
  // At its end a page stops before its last parts reach the line.
  const end = new IntersectionObserver(
    ([entry]) => {
      isAtEnd = entry?.isIntersecting ?? false;
      mark();
    },
    { threshold: 0.95 },
  );
  end.observe(footer);
});

function show(contents: HTMLElement, links: readonly HTMLAnchorElement[], id: string): void {
  for (const link of links) {
    if (link.hash === `#${id}`) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
  const list = contents.querySelector('nav');
  const link = list?.querySelector<HTMLElement>('[aria-current]');
  if (!list || !link || list.scrollHeight <= list.clientHeight) return;
  list.scrollTop = link.offsetTop - list.clientHeight / 2;
}
