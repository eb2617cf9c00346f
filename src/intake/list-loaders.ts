import type { Loader } from 'astro/loaders';
import { soundPrecedents } from './precedents.ts';
import { soundRedirects } from './redirects.ts';

/** A list of content, checked by the domain. One entry holds all: a collection without entries would be taken for a mistake. */
const listLoader = (name: string, list: () => readonly object[]): Loader => ({
  name: `septet-${name}`,
  async load({ store }) {
    const data = { list: [...list()] };
    store.clear();
    store.set({ id: 'all', data });
  },
});

/** Former slugs. */
export const redirectLoader = (): Loader =>
  listLoader('redirects', () => soundRedirects(process.env).map(([from, to]) => ({ from, to })));

/** Published vulnerabilities. */
export const precedentLoader = (): Loader =>
  listLoader('precedents', () => soundPrecedents(process.env));
