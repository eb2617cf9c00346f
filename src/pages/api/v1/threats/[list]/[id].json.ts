import type { APIRoute, GetStaticPaths } from 'astro';
import { loadThreats } from '../../../../../catalogue/threats.ts';
import { subjectJson } from '../../../../../data/subjects.ts';
import type { ThreatSubject } from '../../../../../domain/threats/threat-index.ts';
import { published } from '../../../../../site.ts';

export const getStaticPaths = (async () => {
  const { subjects } = await loadThreats();
  return subjects.map((subject) => {
    const [list = '', id = ''] = subject.path.split('/');
    return { params: { list, id }, props: { subject } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ subject: ThreatSubject }> = ({ props: { subject } }) =>
  Response.json(subjectJson(subject, published));
