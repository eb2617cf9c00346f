import { KIND_IDS } from './assessment/format/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';
import { compareText } from './names.ts';

/** A tag that only one agent has is no shelf. */
const LEAST = 2;

/** How many agents have each kind and tag: the kinds in their order, the tags from the commonest on. */
export function shelvesOf({ agents }: Catalogue) {
  const byKind = Map.groupBy(agents, ({ assessment }) => assessment.kind);
  const byTag = Map.groupBy(
    agents.flatMap(({ assessment }) => assessment.tags ?? []),
    (tag) => tag,
  );
  return {
    kinds: KIND_IDS.flatMap((id) => {
      const count = byKind.get(id)?.length ?? 0;
      return count > 0 ? [{ id, count }] : [];
    }),
    tags: [...byTag]
      .map(([tag, all]) => ({ tag, count: all.length }))
      .filter(({ count }) => count >= LEAST)
      .toSorted((a, b) => b.count - a.count || compareText(a.tag, b.tag)),
  };
}
