import type { APIRoute, GetStaticPaths } from 'astro';
import { pagesOfProps } from '../../../../../catalogue/pages-of-props.ts';
import { loadThreats } from '../../../../../catalogue/threats.ts';
import { subjectJson } from '../../../../../data/subjects.ts';
import { published } from '../../../../../site.ts';

export const getStaticPaths = pagesOfProps(
  async () => {
    const { subjects } = await loadThreats();
    return subjects.map((subject) => {
      const [list = '', id = ''] = subject.path.split('/');
      return { params: { list, id }, from: { subject } };
    });
  },
  ({ subject }) => ({ json: subjectJson(subject, published) }),
) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: object }> = ({ props: { json } }) => Response.json(json);
