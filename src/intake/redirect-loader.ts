import type { Loader } from 'astro/loaders';
import { soundRedirects } from './redirects.ts';

/** Former slugs, checked by the domain. */
export function redirectLoader(): Loader {
  return {
    name: 'septet-redirects',
    async load({ store }) {
      const redirects = soundRedirects(process.env);
      store.clear();
      for (const [from, to] of redirects) store.set({ id: from, data: { from, to } });
    },
  };
}
