import type { ContentKind } from '../../links.ts';
import { type Place, placeOf } from '../../position.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { addressRange, links } from './body-links.ts';

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
