import { expect, test } from 'vitest';
import { isOnThisMachine, isReadAlike, parsedAddress } from './web-address.ts';

test.each([
  ['https://example.org/a', undefined, 'https://example.org/a'],
  ['/b', 'https://example.org/a', 'https://example.org/b'],
  ['https://[', undefined, undefined],
  ['example.org', undefined, undefined],
  [`https://${'eyJ-'.repeat(14_000)}`, undefined, undefined],
])('%s', (text, base, href) => {
  expect(parsedAddress(text, base)?.href).toBe(href);
});

test.each([
  ['https://example.org/a%20b?c=\\d', true],
  ['https://bücher.example/', true],
  ['https://user@example.org/', true],
  ['https://example.org:8443/', true],
  ['https://example.org\\@evil.example.com', false],
  ['https://@example.org/', false],
  ['https://:@example.org/', false],
  ['https://example.org:0/', false],
  ['https://example.org:/', false],
  ['https://example..org/', false],
  ['https://.example.org/', false],
  ['https://example。org/', false],
  ['https://ex%61mple.org/', false],
])('%s is read alike everywhere: %s', (address, alike) => {
  expect(isReadAlike(address)).toBe(alike);
});

test.each([
  ['http://localhost:4321/agents/', true],
  ['http://127.0.0.1/', true],
  ['http://[::1]:8080', true],
  ['https://localhost.example.org/', false],
  ['localhost', false],
])('%s: is it on this machine? %j', (address, is) => {
  expect(isOnThisMachine(address)).toBe(is);
});
