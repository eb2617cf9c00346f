import { expect, test } from 'vitest';
import { parsedAddress } from './web-address.ts';

test.each([
  ['https://example.org/a', undefined, 'https://example.org/a'],
  ['/b', 'https://example.org/a', 'https://example.org/b'],
  ['https://[', undefined, undefined],
  ['example.org', undefined, undefined],
  [`https://${'eyJ-'.repeat(14_000)}`, undefined, undefined],
])('%s', (text, base, href) => {
  expect(parsedAddress(text, base)?.href).toBe(href);
});
