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

type Sources = readonly { readonly params: PageParams; readonly from: unknown }[];

/** What the pages of a route follow from, and what makes their props of it (see `pagesOfProps`). */
export interface OfProps {
  readonly sources: () => Sources | Promise<Sources>;
  readonly props: (from: unknown) => Page['props'];
}

/** A route of the site. */
export interface Route {
  /** As in `/agents/[slug]`. */
  readonly pattern: string;
  /** Absent where its pages may read anything. */
  readonly ofProps: OfProps | undefined;
  readonly pages: () => Promise<readonly Page[]>;
  /** The route whose pages are the lines of the only page of this one. */
  readonly linesFrom: string | undefined;
  /** Renders some of its pages. Astro logs why a page fails. */
  readonly renderer: (
    pages: readonly Page[],
    config: Pick<SiteConfig, 'siteUrl' | 'basePath'>,
  ) => (address: string) => Promise<Uint8Array>;
}

type GetStaticPaths = OfProps & ((options: { routePattern: string }) => Promise<readonly Page[]>);

let opened: Promise<ReadonlyMap<string, Route>> | undefined;

/**
 * The routes of the app that renders pages, by their patterns. The app is opened once in each thread.
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
    const paths: GetStaticPaths | undefined = params.length > 0 ? page.getStaticPaths : undefined;
    const renderer: Route['renderer'] = (pagesToRender, { siteUrl, basePath }) => {
      // A new app, since an app asks a route only once which pages it has.
      const app = createApp({ streaming: false });
      const withPages = { ...page, ...(paths && { getStaticPaths: () => [...pagesToRender] }) };
      pageMap.set(component, async () => ({ ...module, page: async () => withPages }));
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
    const ofProps = paths?.sources && paths;
    return [route, { pattern: route, ofProps, pages, linesFrom: page.linesFrom, renderer }];
  };
  const ofProject = routes.filter(({ routeData }) => routeData.origin === 'project');
  return new Map(await Promise.all(ofProject.map(({ routeData }) => openRoute(routeData))));
}
