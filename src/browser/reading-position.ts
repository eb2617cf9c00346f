/**
 * Marks in a table of contents the place that is being read: the innermost part of the page that crosses a line in the
 * upper third of the screen.
 */
class ReadingPosition extends HTMLElement {
  #watchers: IntersectionObserver[] = [];

  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const parts = partsOf(links);
    const crossing = new Set<Element>();
    let isAtEnd = false;
    const mark = () => {
      const ids = [...parts].filter(([, part]) => crossing.has(part)).map(([id]) => id);
      const here = isAtEnd ? [...parts.keys()].at(-1) : ids.at(-1);
      if (here !== undefined) this.#show(links, here);
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
    this.#watchers.push(line);
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
    this.#watchers.push(end);
  }

  disconnectedCallback(): void {
    for (const watcher of this.#watchers.splice(0)) watcher.disconnect();
  }

  #show(links: readonly HTMLAnchorElement[], id: string): void {
    for (const link of links) {
      if (link.hash === `#${id}`) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    const list = this.querySelector('nav');
    const link = list?.querySelector<HTMLElement>('[aria-current]');
    if (!list || !link || list.scrollHeight <= list.clientHeight) return;
    list.scrollTop = link.offsetTop - list.clientHeight / 2;
  }
}

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

customElements.define('reading-position', ReadingPosition);
