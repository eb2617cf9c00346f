import type { createApp as CreateApp } from 'astro/app/entrypoint';
import { siteConfig } from '../config.ts';
import { toAgent } from '../domain/catalogue.ts';
import { openDesk, type PageOfProps } from '../handover.ts';
import { readRecord } from '../intake/entries/read-record.ts';
import type { Job } from './job.ts';
import type { RouteParams } from './threads.ts';

/** Astro's app of the pages in this thread. Loaded when it is first needed: where nothing has changed, never. */
export function openApp(address: string) {
  const { siteUrl, basePath, equation } = siteConfig(process.env);
  const params = new Map<string, RouteParams['params']>();
  let props: PageOfProps['props'] = {};
  // Astro asks once for all pages of a route, and then reads the props of the one that is being rendered.
  openDesk(async (route) =>
    (params.get(route) ?? []).map((own) => ({
      params: own,
      get props() {
        return props;
      },
    })),
  );
  let loading: ReturnType<typeof load> | undefined;
  return {
    announce(route: RouteParams): void {
      params.set(route.route, route.params);
    },
    /** @throws Error where the page could not be rendered; why, Astro has logged */
    async render({
      route,
      address: place,
      props: written,
      written: record,
    }: Job): Promise<Uint8Array> {
      loading ??= load(address);
      const { app, routes } = await loading;
      const agent = record && toAgent(readRecord(record), equation);
      props = { ...JSON.parse(written), ...(agent && { agent }) };
      const request = new Request(`${siteUrl}${basePath}${place.slice(1)}`);
      const routeData = routes.get(route);
      if (!routeData)
        throw new Error(`The bundle has no route ${route}, which ${place} is a page of.`);
      const response = await app.render(request, { routeData });
      if (response.status !== 200) throw new Error(`${place} could not be rendered; see above.`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

async function load(address: string) {
  const { createApp }: { createApp: typeof CreateApp } = await import(address);
  const app = createApp({ streaming: false });
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.route, routeData]));
  return { app, routes };
}
