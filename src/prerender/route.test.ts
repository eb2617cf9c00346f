import { expect, test } from 'vitest';
import type { PageParams } from './open-app.ts';
import { fileOf, pageAddress } from './route.ts';

test.each<[string, PageParams, string, string]>([
  ['/agents/[slug]', { slug: 'lume' }, '/agents/lume/', 'agents/lume/index.html'],
  ['/agents/[...page]', { page: undefined }, '/agents/', 'agents/index.html'],
  ['/agents/[...page]', { page: 'page/2' }, '/agents/page/2/', 'agents/page/2/index.html'],
  ['/[...page]', { page: undefined }, '/', 'index.html'],
  ['/api/[slug].json', { slug: 'lume' }, '/api/lume.json', 'api/lume.json'],
  // The dot in an id does not begin a file ending.
  [
    '/threats/[list]/[id]',
    { list: 'atlas', id: 'T1.2' },
    '/threats/atlas/T1.2/',
    'threats/atlas/T1.2/index.html',
  ],
])('the route %s with %j has the address %s', (route, params, address, file) => {
  expect(pageAddress(route, params)).toBe(address);
  expect(fileOf(address)).toBe(file);
});
