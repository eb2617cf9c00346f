import type { PageOfProps } from '../handover.ts';

/** The address of a page below the base: `/factors/[id]/[...page]` with its params → `/factors/autonomy/2/`. */
export function pageAddress(route: string, params: PageOfProps['params']): string {
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

/** Refuses an address that another page has: the later one would take the place of the earlier one without a word. */
export function refuseTwice(): (addresses: readonly string[]) => void {
  const taken = new Set<string>();
  return (addresses) => {
    for (const address of addresses) {
      const bare = address.replace(/\/$/, '');
      if (taken.has(bare)) throw new Error(`Two pages have the address ${address}.`);
      taken.add(bare);
    }
  };
}
