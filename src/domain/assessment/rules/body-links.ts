import type { Nodes } from 'mdast';
import { type ContentKind, classifyLink, type Link } from '../../links.ts';
import { onceEach } from '../../once-each.ts';
import { type Place, placeOf, type Range } from '../../position.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { nodes } from './nodes.ts';
import type { Finding } from './rule.ts';

/** A link of the body, or the definition of one. */
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

/** A rule's check of a file, made of a check of one link. */
export const eachLink =
  (check: (link: LinkNode, file: AssessmentFile) => Finding | undefined) =>
  (file: AssessmentFile): Finding[] =>
    links(file).flatMap((link) => check(link, file) ?? []);

/** The range of the address of a link; of the whole link where the address is written with escapes. */
export function addressRange(node: Nodes, file: AssessmentFile, url: string): Range {
  const [start, end] = rangeOf(node);
  const at = url === '' ? -1 : file.text.slice(start, end).lastIndexOf(url);
  return at < 0 ? [start, end] : [start + at, start + at + url.length];
}

/** A link of a file to a page of the catalogue, or to a place on its own page. */
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

/** "#" and "#top" name the beginning of a page, which needs no anchor. */
const ownPage = ({ slug }: AssessmentFile, hash: string) =>
  ({
    collection: 'assessments',
    id: slug,
    hash: /^#(?:top)?$/i.test(hash) ? '' : hash,
  }) as const;

/** For as many dead links or redirects, the nearest page is looked for, which compares all pages. */
export const GUESSES = 20;
