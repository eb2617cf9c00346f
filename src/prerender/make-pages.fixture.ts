import { siteData } from '../site-data.ts';

/** Stands in for the app that Astro makes. Its routes: a page of each former slug, all of them in one, and their number. */

interface PageProps {
  readonly text: string;
}

const route = (pattern: string, params: readonly string[] = []) => ({
  routeData: { route: pattern, component: pattern, params, origin: 'project' },
});

const ofSlugs = Object.assign(() => [], {
  sources: async () =>
    siteData().redirects.map(({ from }) => ({ params: { slug: from }, from: { slug: from } })),
  props: ({ slug }: { slug: string }): PageProps => ({
    text: slug === 'props-look' ? String(siteData()) : slug,
  }),
});

const pages = new Map<string, object>([
  ['/[slug].txt', { getStaticPaths: ofSlugs, show: ({ text }: PageProps) => shown(text) }],
  ['/all.txt', { linesFrom: '/[slug].txt', show: () => 'joined' }],
  ['/number.txt', { show: () => String(siteData().redirects.length) }],
]);

const shown = (text: string): string =>
  text === 'page-looks' ? String(siteData()) : `Page: ${text}`;

const pageMap = new Map(
  [...pages].map(([component, page]) => [component, async () => ({ page: async () => page })]),
);

export const createApp = () => ({
  manifest: {
    routes: [route('/[slug].txt', ['slug']), route('/all.txt'), route('/number.txt')],
    pageMap,
  },
  async render(
    request: Request,
    { routeData }: { routeData: ReturnType<typeof route>['routeData'] },
  ) {
    const module = await pageMap.get(routeData.component)?.();
    return answer(Object(await module?.page()), new URL(request.url).pathname);
  },
});

async function answer(
  page: {
    readonly getStaticPaths?: () => { params: { slug: string }; props: PageProps }[];
    readonly show: (props: PageProps | undefined) => string;
  },
  path: string,
): Promise<Response> {
  const source = page.getStaticPaths?.().find(({ params }) => path === `/${params.slug}.txt`);
  return new Response(page.show(source?.props));
}
