import { getCollection, getEntry } from 'astro:content';
import type { Catalogue } from '../domain/catalogue.ts';
import { LAYER_IDS, LAYERS } from '../domain/maestro/layers.ts';
import { siteData } from '../site-data.ts';

/** The catalogue: every assessment scored and in order. */
export const loadCatalogue = (): Catalogue => siteData().catalogue;

/** The commits that the content is built from. */
export const loadBuiltFrom = () => siteData().builtFrom;

/** The frozen editions, the newest first. */
export const loadEditions = () => siteData().editions;

/** The day on which the evidence of each agent was last compared, by slug. */
export const loadComparedDays = () => siteData().compared;

/** Published vulnerabilities, in the order of their file. */
export const loadPrecedents = () => siteData().precedents;

/** Every former slug, sorted, with the present one; null where the assessment was removed for good. */
export const loadRedirects = () => siteData().redirects;

/** The essay of each layer, in the order of MAESTRO. */
export async function loadLayers() {
  const layers = LAYER_IDS.map(async (id) => {
    const entry = await getEntry('layers', id);
    const { title = LAYERS[id].name, summary = LAYERS[id].scope } = entry?.data ?? {};
    return { id, entry, title, summary };
  });
  return await Promise.all(layers);
}

/** The guides in the order they ask to be read. */
export async function loadGuides() {
  const guides = await getCollection('guides');
  return guides.toSorted((a, b) => a.data.order - b.data.order);
}
