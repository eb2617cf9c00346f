/** The address of a page or file of the site, from its path below the base, as `href` of src/site.ts gives it. */
export const pageHref = (path: string): string =>
  `${(document.documentElement.dataset.base ?? '/').slice(0, -1)}${path}`;
