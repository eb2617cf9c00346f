import type { APIRoute, GetStaticPaths } from 'astro';
import { retiredJson } from '../../../../../data/subjects.ts';
import { RETIRED_SUBJECTS, type RetiredSubject } from '../../../../../domain/threats/subjects.ts';
import { canonicalUrl, published } from '../../../../../site.ts';

export const getStaticPaths = (() =>
  RETIRED_SUBJECTS.map((entry) => {
    const [list = '', retired = ''] = entry.path.split('/');
    return { params: { list, retired }, props: { entry } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: RetiredSubject }> = ({ props: { entry } }) =>
  Response.json(
    retiredJson(entry, published, (path) => canonicalUrl(`/api/v1/threats/${path}.json`)),
  );
