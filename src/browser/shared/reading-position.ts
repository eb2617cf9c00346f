import { enhance } from './part.ts';

/** A line 30 % down the screen. */
const LINE = '-30% 0px -69.9% 0px';
const ABOVE_LINE = 0.3;

const idOf = ({ hash }: Pick<Location, 'hash'>): string => decodeURIComponent(hash.slice(1));

/** The parts of the page that the links lead to, in their order. A heading stands for its section. */
function partsOf(links: readonly HTMLAnchorElement[]): Map<string, Element> {
  const parts = new Map<string, Element>();
  for (const link of links) {
    const id = idOf(link);
    const part = document.getElementById(id)?.closest('section, article, details');
    if (part) parts.set(id, part);
  }
  return parts;
}

/** Marks in a table of contents the part that is being read: the innermost one that crosses the line. */
enhance('[data-contents]', (contents) => {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const parts = partsOf(links);
  const crossing = new Set<Element>();
  let isAtEnd = false;
  const mark = () => {
    const ids = [...parts].filter(([, part]) => crossing.has(part)).map(([id]) => id);
    const current =
      jumpedTo(parts, isAtEnd ? 1 : ABOVE_LINE) ??
      (isAtEnd ? [...parts.keys()].at(-1) : ids.at(-1));
    if (current !== undefined) markLink(contents, links, current);
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
  addEventListener('hashchange', mark);
  addEventListener('scrollend', mark);
  watchEnd((isThere) => {
    isAtEnd = isThere;
    mark();
  });
});

/** The part that a link has led to, until the reader scrolls on: a short part may end above the line. */
function jumpedTo(parts: ReadonlyMap<string, Element>, share: number): string | undefined {
  const target = document.getElementById(idOf(location));
  const top = target?.getBoundingClientRect().top ?? -1;
  if (top < 0 || top >= innerHeight * share) return undefined;
  return [...parts].findLast(([, part]) => part.contains(target))?.[0];
}

/** Tells when the end of the page is reached: its last parts cannot be scrolled up to the line. */
function watchEnd(changed: (isThere: boolean) => void): void {
  const footer = document.querySelector('body > footer');
  const end = new IntersectionObserver(([entry]) => changed(entry?.isIntersecting ?? false), {
    threshold: 0.95,
  });
  if (footer) end.observe(footer);
}

function markLink(contents: HTMLElement, links: readonly HTMLAnchorElement[], id: string): void {
  for (const link of links) {
    if (link.hash === `#${id}`) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
  const list = contents.querySelector('nav');
  const link = list?.querySelector<HTMLElement>('[aria-current]');
  if (!list || !link || list.scrollHeight <= list.clientHeight) return;
  list.scrollTop = link.offsetTop - list.clientHeight / 2;
}
