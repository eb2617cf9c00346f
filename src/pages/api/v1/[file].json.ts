import type { APIRoute, GetStaticPaths } from 'astro';
import {
  loadBuiltFrom,
  loadCatalogue,
  loadEditions,
  loadRedirects,
} from '../../../catalogue/index.ts';
import { loadPathPatterns, loadThreats } from '../../../catalogue/threats.ts';
import { agentsJson } from '../../../data/api.ts';
import { atlasLayer } from '../../../data/atlas-layer.ts';
import { buildJson } from '../../../data/build.ts';
import { editionsJson } from '../../../data/editions.ts';
import { identifiersJson, redirectsJson } from '../../../data/identifiers.ts';
import { openApi } from '../../../data/open-api.ts';
import { threatsByLayerJson } from '../../../data/threats-by-layer.ts';
import { listsJson, threatPathsJson } from '../../../data/topics.ts';
import { canonicalUrl, config, hasExtras, published } from '../../../site.ts';
import { threatsPath } from '../../../views/shared/paths.ts';

/** The JSON files of which there is one each. */
const FILES: Readonly<Record<string, () => object>> = {
  agents: () => agentsJson(loadCatalogue(), config.equation, published),
  'atlas-navigator-layer': () =>
    atlasLayer(loadThreats(), {
      site: config.name,
      technique: (path) => canonicalUrl(threatsPath(path)),
    }),
  build: () => {
    const { name, equation } = config;
    const agents = loadCatalogue().agents.length;
    const threats = loadThreats().threats.length;
    return buildJson({ name, equation, agents, threats, content: loadBuiltFrom() }, published);
  },
  editions: () =>
    editionsJson(
      loadEditions().map(({ edition }) => edition),
      published,
      canonicalUrl,
    ),
  identifiers: () => identifiersJson(loadCatalogue().agents, loadRedirects(), published),
  lists: listsJson,
  openapi: () =>
    openApi(config.name, canonicalUrl('/api/v1'), hasExtras(loadCatalogue().agents.length)),
  redirects: () => redirectsJson(loadRedirects(), published),
  'threat-paths': () => threatPathsJson(loadPathPatterns(), published),
  'threats-by-layer': () => threatsByLayerJson(loadThreats(), published),
};

export const getStaticPaths = (() =>
  Object.keys(FILES).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { file = '' } }) => Response.json(FILES[file]?.());
