import { getEntry } from 'astro:content';

/** Every former slug, by name, with the slug that it has now; null where the assessment was removed for good. */
export async function loadRedirects(): Promise<{ from: string; to: string | null }[]> {
  const list = (await getEntry('redirects', 'all'))?.data.list ?? [];
  return list.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
