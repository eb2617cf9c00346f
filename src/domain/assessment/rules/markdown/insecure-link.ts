import type { AssessmentFile } from '../../reading/file.ts';
import { addressRange, eachLink, type LinkNode, shorten } from '../body-links.ts';
import type { FileRule, Finding } from '../rule.ts';

function insecure({ node, url, link }: LinkNode, file: AssessmentFile): Finding | undefined {
  if (link.kind === 'mail') {
    return {
      range: addressRange(node, file, url),
      message: 'This link is a mail address.',
      help: 'Link to a page where the address stands: mail addresses on pages are harvested.',
    };
  }
  if (link.kind !== 'web' || link.secure) return undefined;
  return {
    range: addressRange(node, file, url),
    message: `This link is not https: "${shorten(url)}".`,
    help: 'Use https where the site offers it.',
  };
}

export const markdownInsecureLink: FileRule = {
  id: 'markdown/insecure-link',
  severity: 'warning',
  title: 'A link uses https.',
  why: 'Without https anyone on the way can change what a reader finds. Mail addresses on pages are harvested.',
  remedy: 'Write https where the site offers it; link to a page where the mail address stands.',
  examples: [
    {
      change: [
        'documentation](https://example.org/agent/docs).',
        'documentation](‹http://example.org/agent/docs›).',
      ],
      finds:
        'This link is not https: "http://example.org/agent/docs". | Use https where the site offers it.',
    },
    {
      change: [
        'documentation](https://example.org/agent/docs).',
        'documentation](‹mailto:security@example.org›).',
      ],
      finds:
        'This link is a mail address. | Link to a page where the address stands: mail addresses on pages are harvested.',
    },
  ],
  check: eachLink(insecure),
};
