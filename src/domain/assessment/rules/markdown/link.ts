import { shortened } from '../../../shortened.ts';
import { meantAddress } from '../../../web-address.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { addressRange, eachLink, type LinkNode } from '../body-links.ts';
import type { FileRule, Finding } from '../rule.ts';

function checkLink({ node, url, link }: LinkNode, file: AssessmentFile): Finding | undefined {
  if (link.kind !== 'refused') return undefined;
  const meant = FILE.test(url) || NO_HOST.test(url) ? undefined : meantAddress(url);
  return {
    range: addressRange(node, file, url),
    message: `This link leads to "${shortened(url)}": ${link.why}.`,
    ...(meant !== undefined && { help: `Did you mean ${meant}?` }),
  };
}

/** The name of a file, which looks like a host. */
const FILE =
  /^[^/]*\.(?:mdx?|rst|html?|txt|pdf|json|ya?ml|toml|py|ts|js|sh|go|rs|png|jpe?g|gif|svg)$/i;

/** What no host ends with: a number, or a single letter. */
const NO_HOST = /^[^/]*\.(?:[\w-]*\d[\w-]*|\w)(?:\/|$)/;

export const markdownLink: FileRule = {
  id: 'markdown/link',
  severity: 'error',
  fixed: true,
  title: 'A link leads to a web page or to a page of the catalogue.',
  why: 'Links are https addresses, or the files of other pages, which also work for people who read the repository. Other schemes could run code, and paths would lead nowhere.',
  remedy:
    'Link to an https address, or to another page of the catalogue by its file: lume.md, ../layers/agent-frameworks.mdx.',
  example: {
    change: ['https://example.org/agent/docs).', '‹javascript:alert(1)›).'],
  },
  check: eachLink(checkLink),
};
