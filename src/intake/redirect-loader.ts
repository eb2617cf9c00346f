import type { Loader } from 'astro/loaders';
import { soundRedirects } from './redirects.ts';

/** Former slugs, checked by the domain. One entry holds all: a collection without entries would be taken for a mistake. */
export function redirectLoader(): Loader {
  return {
    name: 'septet-redirects',
    async load({ store }) {
      const list = [...soundRedirects(process.env)].map(([from, to]) => ({ from, to }));
      store.clear();
      store.set({ id: 'all', data: { list } });
    },
  };
}
