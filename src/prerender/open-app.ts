import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { createApp as CreateApp } from 'astro/app/entrypoint';
import type { SiteConfig } from '../config.ts';
import { NOT_FOUND } from './route.ts';

export type PageParams = Readonly<Record<string, string | undefined>>;

interface Page {
  readonly params: PageParams;
  readonly props: Readonly<Record<string, unknown>>;
}

/** What the pages of a route follow from, and how their props do (see `pagesOfProps`). */
export interface OfProps {
  readonly sources: () => Promise<
    readonly { readonly params: PageParams; readonly from: unknown }[]
  >;
  readonly props: (from: unknown) => Page['props'];
}

/** A route of the site. */
export interface Route {
  /** How it is written: `/agents/[slug]`. */
  readonly pattern: string;
  /** Absent where its pages may look at anything. */
  readonly ofProps: OfProps | undefined;
  readonly pages: () => Promise<readonly Page[]>;
  /** The route whose pages are the lines of the only page of this one. */
  readonly linesFrom: string | undefined;
  /** Renders some of its pages. An error of one Astro has logged. */
  readonly renderer: (
    pages: readonly Page[],
    config: Place,
  ) => (address: string) => Promise<Uint8Array>;
}

type Place = Pick<SiteConfig, 'siteUrl' | 'basePath'>;
type Paths = OfProps & ((of: { routePattern: string }) => Promise<readonly Page[]>);

let opened: Promise<ReadonlyMap<string, Route>> | undefined;

/**
 * The routes of Astro's app of the pages, by their patterns: once in each thread.
 *
 * @param file the app in the shell
 */
export function openApp(file: string): Promise<ReadonlyMap<string, Route>> {
  opened ??= load(file);
  return opened;
}

async function load(file: string): Promise<ReadonlyMap<string, Route>> {
  const { createApp }: { createApp: typeof CreateApp } = await import(pathToFileURL(file).href);
  const { routes, pageMap = new Map() } = createApp().manifest;
  const openRoute = async (routeData: RouteData): Promise<[string, Route]> => {
    const { route, component, params } = routeData;
    const module = await pageMap.get(component)?.();
    const page = await module?.page();
    if (!module || !page) throw new Error(`The bundle has no page for the route ${route}.`);
    const paths: Paths | undefined = params.length > 0 ? page.getStaticPaths : undefined;
    const renderer: Route['renderer'] = (pages, { siteUrl, basePath }) => {
      // An app asks once which pages a route has.
      const app = createApp({ streaming: false });
      const own = { ...page, ...(paths && { getStaticPaths: () => [...pages] }) };
      pageMap.set(component, async () => ({ ...module, page: async () => own }));
      return async (address) => {
        const request = new Request(`${siteUrl}${basePath}${address.slice(1)}`);
        const response = await app.render(request, { routeData });
        if (response.status === (address === NOT_FOUND ? 404 : 200)) {
          return new Uint8Array(await response.arrayBuffer());
        }
        throw new Error(`${address} could not be rendered; see above.`);
      };
    };
    const pages = async () =>
      (await paths?.({ routePattern: route })) ?? [{ params: {}, props: {} }];
    return [
      route,
      {
        pattern: route,
        ofProps: paths?.sources && paths,
        pages,
        linesFrom: page.linesFrom,
        renderer,
      },
    ];
  };
  const own = routes.filter(({ routeData }) => routeData.origin === 'project');
  return new Map(await Promise.all(own.map(({ routeData }) => openRoute(routeData))));
}
