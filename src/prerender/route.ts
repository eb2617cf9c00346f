import type { PageParams } from './open-app.ts';

/** The address of a page below the base: `/factors/[id]/[...page]` with its params → `/factors/autonomy/2/`. */
export function pageAddress(route: string, params: PageParams): string {
  const parts = route
    .split('/')
    .map((part) => part.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_all, name) => params[name] ?? ''))
    .filter((part) => part !== '');
  const path = `/${parts.join('/')}`;
  return isFile(route) || path === '/' ? path : `${path}/`;
}

/** The page that a host shows where there is none. */
export const NOT_FOUND = '/404/';

/** The file of an address below the folder of the site: a page is a folder with an index, where a host allows it. */
export const fileOf = (address: string): string =>
  address === NOT_FOUND
    ? '404.html'
    : `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;

/** Whether a route says itself of what kind its files are, as in `/data/[name].json`. */
const isFile = (route: string): boolean => /\.\w+$/.test(route);
