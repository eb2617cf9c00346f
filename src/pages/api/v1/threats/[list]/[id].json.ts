import type { APIRoute, GetStaticPaths } from 'astro';
import { pagesOfProps } from '../../../../../catalogue/pages-of-props.ts';
import { loadThreats } from '../../../../../catalogue/threats.ts';
import { topicJson } from '../../../../../data/topics.ts';
import { published } from '../../../../../site.ts';

export const getStaticPaths = pagesOfProps(
  () =>
    loadThreats().topics.map((topic) => {
      const [list = '', id = ''] = topic.path.split('/');
      return { params: { list, id }, from: { topic } };
    }),
  ({ topic }) => ({ json: topicJson(topic, published) }),
) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: object }> = ({ props: { json } }) => Response.json(json);
