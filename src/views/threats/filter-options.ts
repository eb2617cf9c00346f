import { TAXONOMIES, TAXONOMY_SCHEMES } from '../../domain/taxonomies/index.ts';
import { THREAT_FACET_IDS, THREAT_FACETS } from './choice.ts';

const LISTS = TAXONOMY_SCHEMES.map((id) => ({ id, label: TAXONOMIES[id].label }));

/** What the table of threats can be narrowed to. */
export const FILTER_VIEWS = THREAT_FACET_IDS.map((name) => {
  const { label, values = LISTS } = THREAT_FACETS[name];
  return { name, label, any: `Any ${name === 'list' ? name : label.toLowerCase()}`, values };
});
