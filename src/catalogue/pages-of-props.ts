import type { Agent } from '../domain/catalogue.ts';
import { hasExtras } from '../site.ts';
import { loadCatalogue } from './index.ts';

/** A page before it is made. */
interface PageSource<From> {
  readonly params: Readonly<Record<string, string | undefined>>;
  /** All that it follows from beside code and settings: agents, what `loadThreats` gives, and plain data. */
  readonly from: From;
}

/**
 * The `getStaticPaths` of a route whose pages follow from what they name. `props` makes what a page shows of that and
 * of nothing else: plain data, and at most one `agent`. A build keeps the pages whose `from` and code have not changed,
 * without making their props, and renders the others on every core.
 */
export const pagesOfProps = <From extends object, Props extends object>(
  sources: () => Promise<readonly PageSource<From>[]>,
  props: (from: From) => Props,
) => {
  const getStaticPaths = async () =>
    (await sources()).map(({ params, from }) => ({
      params,
      // Made when it is asked for: under the dev server, one page of ten thousand is shown.
      get props() {
        return props(from);
      },
    }));
  return Object.assign(getStaticPaths, { sources, props });
};

/**
 * A page of each agent that follows from the agent alone.
 *
 * @param chosen which of them have one
 */
export const pagesOfAgents = (chosen: (agents: readonly Agent[]) => readonly Agent[]) =>
  pagesOfProps(
    async () => {
      const { agents } = await loadCatalogue();
      return chosen(agents).map((agent) => ({ params: { slug: agent.slug }, from: { agent } }));
    },
    ({ agent }): { agent: Agent } => ({ agent }),
  );

/** The same, where each agent of a catalogue of this size gets what costs a file for each. */
export const extrasOfAgents = () =>
  pagesOfAgents((agents) => (hasExtras(agents.length) ? agents : []));
