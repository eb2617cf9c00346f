import { element } from './elements.ts';
import { pageHref } from './href.ts';

/** A link to a page of the site, by its path below the base. */
export function link(path: string, text: string): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = pageHref(path);
  return made;
}
