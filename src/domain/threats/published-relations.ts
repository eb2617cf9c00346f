import { CORE_RISK_IDS, CORE_RISKS } from '../aivss/core-risks.ts';
import { entriesOf } from '../tables.ts';
import relations from '../taxonomies/lists/published-relations.json' with { type: 'json' };
import { expectedLayers } from './expected-layers.ts';
import type { Topic, TopicListId } from './topics.ts';

interface PublishedRelation {
  readonly source: string;
  readonly pairs: Readonly<Record<string, readonly string[]>>;
}

type ByList<T> = Readonly<Partial<Record<TopicListId, T>>>;

/** The relations that documents state between entries of two lists. Where documents differ, the source named here counts. */
const PUBLISHED_RELATIONS: ByList<ByList<PublishedRelation>> = relations;

/** The entries that documents relate to one, in either direction. */
export function publishedRelations(list: TopicListId, id: string) {
  return entriesOf(PUBLISHED_RELATIONS).flatMap(([from, byList]) =>
    entriesOf(byList).flatMap(([to, { source, pairs }]) => {
      const forward = from === list ? (pairs[id] ?? []) : [];
      const backward =
        to === list ? Object.keys(pairs).filter((key) => pairs[key]?.includes(id)) : [];
      return [
        ...forward.map((other) => ({ list: to, id: other, source })),
        ...backward.map((other) => ({ list: from, id: other, source })),
      ];
    }),
  );
}

/**
 * The core risks nearest to an entry, with the source: those that a document relates to it, else those related to its
 * relations, else those that are most often seen on its layers.
 */
export function nearestRisks({ list, id }: Pick<Topic, 'list' | 'id'>) {
  const near = publishedRelations(list, id);
  const chains = [
    ...near,
    ...near.flatMap((step) =>
      publishedRelations(step.list, step.id).map((next) => ({
        ...next,
        source: `${step.source}, and ${next.source}`,
      })),
    ),
  ].filter((relation) => relation.list === 'core-risk');
  const [first] = chains;
  if (first) {
    const ids = chains.filter(({ source }) => source === first.source).map((next) => next.id);
    return { source: first.source, risks: CORE_RISK_IDS.filter((risk) => ids.includes(risk)) };
  }
  const layers = expectedLayers(list, id)?.layers ?? [];
  const risks = CORE_RISK_IDS.filter((risk) =>
    CORE_RISKS[risk].layers.some((layer) => layers.includes(layer)),
  );
  return risks.length > 0 ? { source: 'AIVSS v0.8, Appendix C, by layer', risks } : undefined;
}
