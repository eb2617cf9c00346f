import type { Nodes } from 'mdast';
import { type ContentKind, classifyLink, type Link } from '../../links.ts';
import { onceEach } from '../../once-each.ts';
import { type Place, placeOf, type Range } from '../../position.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { nodes } from './nodes.ts';
import type { Finding } from './rule.ts';

/** Rules about the Markdown of the body: contributions are data, and nothing in them runs. */

/** A link of the body, or what defines one. */
export interface LinkNode {
  readonly node: Nodes;
  readonly url: string;
  readonly link: Link;
}

export const links = onceEach((file: AssessmentFile): readonly LinkNode[] =>
  nodes(file).flatMap((node) =>
    node.type === 'link' || node.type === 'definition'
      ? [{ node, url: node.url, link: classifyLink(node.url, 'assessments') }]
      : [],
  ),
);

/** Runs a check over every link of the body. */
export const eachLink =
  (check: (link: LinkNode, file: AssessmentFile) => Finding | undefined) =>
  (file: AssessmentFile): Finding[] =>
    links(file).flatMap((link) => check(link, file) ?? []);

/** The address of a link in the text, or the whole link where it is written otherwise. */
export function addressRange(node: Nodes, file: AssessmentFile, url: string): Range {
  const [start, end] = rangeOf(node);
  const at = url === '' ? -1 : file.text.slice(start, end).lastIndexOf(url);
  return at < 0 ? [start, end] : [start + at, start + at + url.length];
}

/** A link of a file to a page of the catalogue, or to a place on its own. */
export interface PageLink extends Place {
  readonly collection: ContentKind;
  readonly id: string;
  /** With its `#`; empty where the whole page is meant. */
  readonly hash: string;
}

export const pageLinks = (file: AssessmentFile): PageLink[] =>
  links(file).flatMap(({ node, url, link }) => {
    if (link.kind !== 'content' && link.kind !== 'here') return [];
    const { collection, id, hash } = link.kind === 'here' ? ownPage(file, link.hash) : link;
    return [{ collection, id, hash, ...placeOf(file.lines, addressRange(node, file, url)) }];
  });

/** Every page has a beginning, which "#" and "#top" name. */
const ownPage = ({ slug }: AssessmentFile, hash: string) =>
  ({
    collection: 'assessments',
    id: slug,
    hash: /^#(?:top)?$/i.test(hash) ? '' : hash,
  }) as const;

/** For this many dead links of a file the nearest page is looked up, which compares all pages. */
export const GUESSES = 20;
