import type { PageOfProps } from '../handover.ts';

/**
 * The `getStaticPaths` of a route whose pages show nothing but their props, which are plain data and at most one
 * `agent`. A build renders such pages on every core, and takes over those whose props and code have not changed. A
 * route that looks at anything else (the whole catalogue, the day, a file) must not use this.
 */
export const pagesOfProps = <Page extends PageOfProps>(make: () => Promise<Page[]>) =>
  Object.assign((): Promise<Page[]> => make(), { isOfProps: true });
