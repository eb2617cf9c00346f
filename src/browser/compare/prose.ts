import type { LayerId } from '../../domain/maestro/layers.ts';
import { pageHref } from '../shared/href.ts';

const pages = new Map<string, Promise<Document | undefined>>();

/**
 * The commentary of an agent on a layer, from its page, where the build has sanitised it. The page is parsed and its
 * scripts do not run. Ids are removed, since they would clash beside other agents, so links inside the text lead to the page.
 *
 * @returns undefined where the page could not be loaded
 */
export async function proseOf(page: string, layer: LayerId): Promise<Node[] | undefined> {
  const loading = pages.get(page) ?? load(page);
  pages.set(page, loading);
  const document = await loading;
  if (!document) {
    pages.delete(page);
    return undefined;
  }
  const prose = document.getElementById(layer)?.cloneNode(true);
  if (!(prose instanceof Element)) return undefined;
  prose.querySelector(':scope > [data-threats]')?.remove();
  for (const element of prose.querySelectorAll('[id]')) element.removeAttribute('id');
  const base = new URL(pageHref(page), location.href);
  for (const link of prose.querySelectorAll('a[href]')) {
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', base).href);
  }
  return [...prose.childNodes];
}

const load = (page: string): Promise<Document | undefined> =>
  fetch(pageHref(page))
    .then(async (answer) => (answer.ok ? await answer.text() : undefined))
    .then((html) => html && new DOMParser().parseFromString(html, 'text/html'))
    .then((document) => document || undefined)
    .catch(() => undefined);
