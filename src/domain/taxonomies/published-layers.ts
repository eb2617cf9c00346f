import type { Layer } from '../maestro/layers.ts';
import type { TaxonomyScheme } from './index.ts';
import layers from './lists/published-layers.json' with { type: 'json' };

interface Placement {
  /** The document that places them. */
  readonly source: string;
  /** Numbers of layers by id. */
  readonly layers: Readonly<Record<string, readonly Layer['number'][]>>;
}

/** On which layers of MAESTRO a document places the entries of a list. */
export const PUBLISHED_LAYERS: Readonly<Partial<Record<TaxonomyScheme, Placement>>> = layers;
