import { isOnThisMachine } from '../../domain/web-address.ts';
import { part } from './part.ts';

/** The page with what was asked of it, as a text names its source. Where the site has no address for others, by its name and path. */
export function sourceOfPage(): string {
  const { href, pathname } = new URL(part(document, 'link[rel=canonical]', HTMLLinkElement).href);
  const { content } = part(document, 'meta[property="og:site_name"]', HTMLMetaElement);
  return `${isOnThisMachine(href) ? `${content}, ${pathname}` : href}${location.search}`;
}
