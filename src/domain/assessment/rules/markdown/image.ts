import { rangeOf } from '../../reading/body.ts';
import { nodes } from '../nodes.ts';
import type { FileRule } from '../rule.ts';

export const markdownImage: FileRule = {
  id: 'markdown/image',
  severity: 'error',
  fixed: true,
  title: 'The body has no images.',
  why: 'An image from elsewhere tells its host who reads the page, and can change after the review. The site loads nothing from other origins.',
  remedy: 'Describe what the picture shows, and link to the page that has it.',
  example: {
    change: ['action is logged.', 'action is logged: ‹![a log](https://example.org/log.png)›.'],
  },
  check: (file) =>
    nodes(file)
      .filter(({ type }) => type === 'image' || type === 'imageReference')
      .map((node) => ({
        range: rangeOf(node),
        message: 'An assessment cannot show images, which would be loaded from elsewhere.',
      })),
};
