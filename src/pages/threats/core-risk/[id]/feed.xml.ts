import type { APIRoute, GetStaticPaths } from 'astro';
import { feedOfThreats } from '../../../../catalogue/news.ts';
import { loadThreats } from '../../../../catalogue/threats.ts';
import type { ThreatTopic } from '../../../../domain/threats/threat-index.ts';
import { threatsPath } from '../../../../views/shared/paths.ts';

export const getStaticPaths = (() => {
  const { topics } = loadThreats();
  return topics
    .filter(({ list }) => list === 'core-risk')
    .map((topic) => ({ params: { id: topic.id }, props: { topic } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ topic: ThreatTopic }> = ({ props: { topic } }) =>
  feedOfThreats(topic.threats, topic.name, threatsPath(topic.path));
