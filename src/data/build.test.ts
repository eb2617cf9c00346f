import { expect, test } from 'vitest';
import { datasetJsonLd } from './build.ts';

test('the data are described in the language of their authors', () => {
  const place = { name: 'A site', tagline: 'C', licence: undefined, hasExtras: false };
  const address = (path: string) => `https://example.org${path}`;
  expect(datasetJsonLd({ ...place, language: 'pt-BR', address }, [])).toMatchObject({
    inLanguage: 'pt-BR',
    url: 'https://example.org/data/',
  });
});
