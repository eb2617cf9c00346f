import type { APIRoute, GetStaticPaths } from 'astro';
import { API_FILE_IDS, type ApiFileId, apiSchema } from '../../../data/open-api.ts';
import { canonicalUrl } from '../../../site.ts';

export const getStaticPaths = (() =>
  API_FILE_IDS.map((id) => ({ params: { id }, props: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: ApiFileId }> = ({ props: { id } }) =>
  Response.json(apiSchema(id, canonicalUrl(`/schemas/v1/${id}.json`)));
