import type { Licence } from '../config.ts';
import type { EquationId } from '../domain/aivss/equations/index.ts';
import type { BuiltFrom } from '../domain/history/commit.ts';
import { TOPIC_LIST_IDS, TOPIC_LISTS } from '../domain/threats/topics.ts';
import { fileHead, type Publication } from './api.ts';
import { dataFiles } from './open-api.ts';

/** What a build was made from: the same for the same content. */
interface BuildFacts {
  readonly name: string;
  readonly equation: EquationId;
  readonly agents: number;
  readonly threats: number;
  readonly content: readonly BuiltFrom[];
}

/** `/api/v1/build.json`: identifies a copy of the data. It has no time of the build, so that equal content gives equal bytes. */
export const buildJson = (facts: BuildFacts, published: Pick<Publication, 'license'>) => ({
  ...fileHead(published),
  ...facts,
  lists: Object.fromEntries(TOPIC_LIST_IDS.map((id) => [id, TOPIC_LISTS[id].version])),
});

/** The site that publishes the data. */
interface DatasetPlace {
  readonly name: string;
  readonly tagline: string;
  readonly licence: Licence | undefined;
  /** The language of what authors wrote. */
  readonly language: string;
  readonly address: (path: string) => string;
  /** Whether the site has the files that a large one leaves out. */
  readonly hasExtras: boolean;
}

/** The data in the terms of schema.org: a Dataset with its downloads. */
export function datasetJsonLd(
  { name, tagline, licence, language, address, hasExtras }: DatasetPlace,
  content: BuildFacts['content'],
) {
  const days = content.map(({ day }) => day).toSorted();
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${name}: the data`,
    description: `${tagline}. Every assessment with its factors, threats, CVSS vectors, AIVSS scores, layers and sources.`,
    url: address('/data/'),
    inLanguage: language,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name, url: address('/') },
    ...(licence && { license: licence.url }),
    ...(content[0] && { version: content[0].commit }),
    ...(days.length > 0 && { dateModified: days.at(-1) }),
    distribution: dataFiles(hasExtras)
      .filter(({ isWhole }) => isWhole)
      .map(({ path, type, what }) => ({
        '@type': 'DataDownload',
        name: what,
        encodingFormat: type,
        contentUrl: address(`/api/v1/${path}`),
      })),
  };
}
