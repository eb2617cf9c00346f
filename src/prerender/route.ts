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

/** The page that a host shows where an address has none. */
export const NOT_FOUND = '/404/';

/** The file of an address, below the folder of the site. A page is a folder with an index. */
export const fileOf = (address: string): string =>
  address === NOT_FOUND
    ? '404.html'
    : `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;

/** Whether a route has a file ending, as `/data/[name].json` has. */
const isFile = (route: string): boolean => /\.\w+$/.test(route);
