import { getEntry } from 'astro:content';
import { loadCatalogue } from './index.ts';

/** Every former slug, in their order, with the slug that it has now; null where the assessment was removed for good. */
export async function loadRedirects(): Promise<{ from: string; to: string | null }[]> {
  const list = (await getEntry('redirects', 'all'))?.data.list ?? [];
  const published = new Set((await loadCatalogue()).agents.map(({ slug }) => slug));
  // One that leads to a draft leads nowhere yet.
  return list.map(({ from, to }) => ({ from, to: published.has(to ?? '') ? to : null }));
}
