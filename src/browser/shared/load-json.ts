import { pageHref } from './href.ts';

/**
 * Loads a file of the site.
 *
 * @param path its path below the base
 * @throws when it cannot be loaded
 */
export async function loadJson<T>(path: string): Promise<T> {
  const response = await fetch(pageHref(path));
  if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
  return response.json();
}
