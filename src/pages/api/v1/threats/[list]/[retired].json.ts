import type { APIRoute, GetStaticPaths } from 'astro';
import { retiredJson } from '../../../../../data/topics.ts';
import { RETIRED_TOPICS, type RetiredTopic } from '../../../../../domain/threats/topics.ts';
import { canonicalUrl, published } from '../../../../../site.ts';

export const getStaticPaths = (() =>
  RETIRED_TOPICS.map((entry) => {
    const [list = '', retired = ''] = entry.path.split('/');
    return { params: { list, retired }, props: { entry } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: RetiredTopic }> = ({ props: { entry } }) =>
  Response.json(
    retiredJson(entry, published, (path) => canonicalUrl(`/api/v1/threats/${path}.json`)),
  );
