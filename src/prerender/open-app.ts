import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { createApp as CreateApp } from 'astro/app/entrypoint';
import type { SiteConfig } from '../config.ts';
import { NOT_FOUND } from './route.ts';

export type PageParams = Readonly<Record<string, string | undefined>>;

/** What the pages of a route follow from, and how their props do (see `pagesOfProps`). */
export interface OfProps {
  readonly sources: () => Promise<readonly PageSource[]>;
  readonly props: (from: unknown) => Readonly<Record<string, unknown>>;
}

export interface PageSource {
  readonly params: PageParams;
  readonly from: unknown;
}

/** A route of the site. */
export interface Route {
  readonly route: string;
  /** Absent where its pages may look at anything. */
  readonly ofProps: OfProps | undefined;
  /** Tells Astro which pages the route has: those that it says itself, unless others are given. */
  readonly setPages: (
    pages?: readonly { readonly params: PageParams; readonly props: object }[],
  ) => Promise<readonly PageParams[]>;
  /** @throws Error where the page could not be rendered; why, Astro has logged */
  readonly render: (address: string) => Promise<Uint8Array>;
}

let opened: Promise<ReadonlyMap<string, Route>> | undefined;

/**
 * Astro's app of the pages, once in each thread: its routes, by how they are written (`/agents/[slug]`).
 *
 * @param file the app in the shell
 */
export function openApp(file: string, config: Place): Promise<ReadonlyMap<string, Route>> {
  opened ??= load(file, config);
  return opened;
}

type Place = Pick<SiteConfig, 'siteUrl' | 'basePath'>;

async function load(file: string, { siteUrl, basePath }: Place) {
  const { createApp }: { createApp: typeof CreateApp } = await import(pathToFileURL(file).href);
  const app = createApp({ streaming: false });
  const { pageMap = new Map() } = app.manifest;
  const own = app.manifest.routes
    .map(({ routeData }) => routeData)
    .filter(({ origin }) => origin === 'project');
  const openRoute = async (routeData: RouteData): Promise<[string, Route]> => {
    const { route, component, params } = routeData;
    const module = await pageMap.get(component)?.();
    const page = await module?.page();
    if (!module || !page) throw new Error(`The bundle has no page for the route ${route}.`);
    const paths: Paths | undefined = page.getStaticPaths;
    return [
      route,
      {
        route,
        ofProps: paths?.sources && { sources: paths.sources, props: paths.props },
        async setPages(given) {
          // Astro asks once, and reads the props of the page that it renders.
          const pages =
            given ?? (params.length > 0 ? await paths?.({ routePattern: route }) : undefined);
          const known = { ...page, getStaticPaths: () => pages };
          if (pages) pageMap.set(component, async () => ({ ...module, page: async () => known }));
          return pages?.map((one) => one.params) ?? [{}];
        },
        async render(address) {
          const request = new Request(`${siteUrl}${basePath}${address.slice(1)}`);
          const response = await app.render(request, { routeData });
          if (response.status !== (address === NOT_FOUND ? 404 : 200)) {
            throw new Error(`${address} could not be rendered; see above.`);
          }
          return new Uint8Array(await response.arrayBuffer());
        },
      },
    ];
  };
  return new Map(await Promise.all(own.map(openRoute)));
}

interface Paths extends OfProps {
  (of: { routePattern: string }): Promise<readonly { params: PageParams; props: object }[]>;
}
