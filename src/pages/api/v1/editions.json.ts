import type { APIRoute } from 'astro';
import { loadEditions } from '../../../catalogue/index.ts';
import { editionsJson } from '../../../data/editions.ts';
import { canonicalUrl, published } from '../../../site.ts';

export const GET: APIRoute = () => {
  const editions = loadEditions().map(({ edition }) => edition);
  return Response.json(editionsJson(editions, published, canonicalUrl));
};
