import type { APIRoute, GetStaticPaths } from 'astro';
import { feedOfThreats } from '../../../../catalogue/news.ts';
import { loadThreats } from '../../../../catalogue/threats.ts';
import type { ThreatSubject } from '../../../../domain/threats/threat-index.ts';
import { threatsPath } from '../../../../views/shared/paths.ts';

export const getStaticPaths = (async () => {
  const { subjects } = await loadThreats();
  return subjects
    .filter(({ list }) => list === 'core-risk')
    .map((subject) => ({ params: { id: subject.id }, props: { subject } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ subject: ThreatSubject }> = ({ props: { subject } }) =>
  feedOfThreats(subject.threats, subject.name, threatsPath(subject.path));
