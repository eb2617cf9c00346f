import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { createApp as CreateApp } from 'astro/app/entrypoint';
import type { SiteConfig } from '../config.ts';
import type { PageOfProps } from '../handover.ts';
import { NOT_FOUND } from './route.ts';

/** A route of the site, with its pages as the route itself says them. */
export interface Route {
  readonly route: string;
  /** Whether the pages show nothing but their props (see `pagesOfProps`). */
  readonly isOfProps: boolean;
  readonly pages: () => Promise<readonly PageOfProps[]>;
  /** Tells Astro which pages the route has. It asks for them once, and reads the props of the page it renders. */
  readonly setPages: (pages: readonly PageOfProps[]) => void;
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
    const make: PathsFunction | undefined = page.getStaticPaths;
    return [
      route,
      {
        route,
        isOfProps: make?.isOfProps === true,
        pages: async () =>
          make && params.length > 0 ? await make({ routePattern: route }) : [NO_PARAMS],
        setPages(pages) {
          const known = { ...page, getStaticPaths: () => [...pages] };
          pageMap.set(component, async () => ({ ...module, page: async () => known }));
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

type PathsFunction = ((of: { routePattern: string }) => Promise<PageOfProps[]>) & {
  readonly isOfProps?: boolean;
};

const NO_PARAMS: PageOfProps = { params: {}, props: {} };
