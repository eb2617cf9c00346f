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
const FILES: Readonly<Record<string, () => object | Promise<object>>> = {
  agents: async () => agentsJson(await loadCatalogue(), config.equation, published),
  'atlas-navigator-layer': async () =>
    atlasLayer(await loadThreats(), {
      site: config.name,
      technique: (path) => canonicalUrl(threatsPath(path)),
    }),
  build: async () => {
    const [{ agents }, { threats }] = await Promise.all([loadCatalogue(), loadThreats()]);
    const { name, equation } = config;
    const content = loadBuiltFrom();
    const counts = { agents: agents.length, threats: threats.length };
    return buildJson({ name, equation, ...counts, content }, published);
  },
  editions: () =>
    editionsJson(
      loadEditions().map(({ edition }) => edition),
      published,
      canonicalUrl,
    ),
  identifiers: async () => {
    const { agents } = await loadCatalogue();
    return identifiersJson(agents, loadRedirects(), published);
  },
  lists: listsJson,
  openapi: async () => {
    const { agents } = await loadCatalogue();
    return openApi(config.name, canonicalUrl('/api/v1'), hasExtras(agents.length));
  },
  redirects: () => redirectsJson(loadRedirects(), published),
  'threat-paths': async () => threatPathsJson(await loadPathPatterns(), published),
  'threats-by-layer': async () => threatsByLayerJson(await loadThreats(), published),
};

export const getStaticPaths = (() =>
  Object.keys(FILES).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { file = '' } }) =>
  Response.json(await FILES[file]?.());
