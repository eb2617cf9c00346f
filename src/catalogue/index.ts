import { getCollection, getEntry } from 'astro:content';
import { siteConfig } from '../config.ts';
import { assemble, type Catalogue } from '../domain/catalogue.ts';
import { LAYER_IDS } from '../domain/maestro/layers.ts';

let assembled: Promise<Catalogue> | undefined;

/** The catalogue: every assessment scored and in order. Made once for a build, anew for each page of the dev server. */
export function loadCatalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV || !assembled) assembled = load();
  return assembled;
}

async function load(): Promise<Catalogue> {
  const entries = await getCollection('assessments');
  const records = entries.map(({ data }) => data);
  return assemble(records, siteConfig(process.env).equation);
}

/** The essay of each layer, in the order of MAESTRO. */
export async function loadLayers() {
  const entries = await Promise.all(LAYER_IDS.map((id) => getEntry('layers', id)));
  return LAYER_IDS.flatMap((id, index) => {
    const entry = entries[index];
    return entry ? [{ id, entry }] : [];
  });
}

/** The guides in the order they ask to be read. */
export async function loadGuides() {
  const guides = await getCollection('guides');
  return guides.toSorted((a, b) => a.data.order - b.data.order);
}
