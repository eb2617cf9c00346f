import type { Agent } from '../domain/catalogue.ts';
import { hasExtras } from '../site.ts';
import { loadCatalogue } from './index.ts';

/** A page before it is made. */
interface PageSource<From> {
  readonly params: Readonly<Record<string, string | undefined>>;
  /** All that it follows from besides code and settings: agents, what `loadThreats` gives, and plain data. */
  readonly from: From;
}

/**
 * The `getStaticPaths` of a route whose pages follow from what they name in `from`. `props` makes what a page shows, of
 * that alone: plain data, and at most one `agent`. A build keeps the pages whose `from` and code have not changed,
 * without making their props, and renders the others on every core.
 */
export const pagesOfProps = <From extends object, Props extends object>(
  sources: () => readonly PageSource<From>[] | Promise<readonly PageSource<From>[]>,
  props: (from: From) => Props,
) => {
  const getStaticPaths = async () =>
    (await sources()).map(({ params, from }) => ({
      params,
      // A getter, because the dev server shows one page of ten thousand.
      get props() {
        return props(from);
      },
    }));
  return Object.assign(getStaticPaths, { sources, props });
};

/**
 * A page of each agent that follows from the agent alone.
 *
 * @param withPage gives the agents that have such a page
 */
export const pagesOfAgents = (withPage: (agents: readonly Agent[]) => readonly Agent[]) =>
  pagesOfProps(
    () =>
      withPage(loadCatalogue().agents).map((agent) => ({
        params: { slug: agent.slug },
        from: { agent },
      })),
    ({ agent }): { agent: Agent } => ({ agent }),
  );

/** The same, for pages that only a catalogue below a certain size has. */
export const extrasOfAgents = () =>
  pagesOfAgents((agents) => (hasExtras(agents.length) ? agents : []));
