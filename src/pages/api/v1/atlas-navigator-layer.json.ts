import type { APIRoute } from 'astro';
import { loadThreats } from '../../../catalogue/threats.ts';
import { atlasLayer } from '../../../data/atlas-layer.ts';
import { canonicalUrl, config } from '../../../site.ts';
import { threatsPath } from '../../../views/shared/paths.ts';

export const GET: APIRoute = async () =>
  Response.json(
    atlasLayer(await loadThreats(), {
      site: config.name,
      technique: (path) => canonicalUrl(threatsPath(path)),
    }),
  );
