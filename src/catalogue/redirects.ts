import { getEntry } from 'astro:content';

/** Every former slug, in their order, with the slug that it has now; null where the assessment was removed for good. */
export async function loadRedirects(): Promise<{ from: string; to: string | null }[]> {
  return (await getEntry('redirects', 'all'))?.data.list ?? [];
}
