import { shortened } from '../../../shortened.ts';
import { parsedAddress } from '../../../web-address.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { addressRange, eachLink, type LinkNode } from '../body-links.ts';
import { whyUnreachable } from '../hosts.ts';
import type { FileRule, Finding } from '../rule.ts';

function checkLink({ node, url, link }: LinkNode, file: AssessmentFile): Finding | undefined {
  if (link.kind === 'mail') {
    return { range: addressRange(node, file, url), message: 'This link is a mail address.' };
  }
  if (link.kind !== 'web' || link.secure) return undefined;
  // Another rule reports hosts that nobody can reach.
  const host = parsedAddress(url)?.hostname;
  if (host !== undefined && whyUnreachable(host)) return undefined;
  return {
    range: addressRange(node, file, url),
    message: `This link does not use https: "${shortened(url)}".`,
  };
}

export const markdownInsecureLink: FileRule = {
  id: 'markdown/insecure-link',
  severity: 'warning',
  title: 'Links use https.',
  why: 'Without https, anyone on the way can change what a reader finds. Mail addresses on pages are harvested.',
  remedy:
    'Use https where the site offers it. Instead of a mail address, link to a page that shows it.',
  example: {
    change: ['https://example.org/agent/docs).', '‹http://example.org/agent/docs›).'],
  },
  check: eachLink(checkLink),
};
