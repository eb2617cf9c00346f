import { expect, test } from 'vitest';
import { publishedBase, ruleAddress } from './rule-address.ts';

test.each([
  ['http://localhost:4321', '/', ''],
  ['http://localhost', '/catalogue/', ''],
  ['http://127.0.0.1:8080', '/', ''],
  ['http://[::1]:8080', '/', ''],
  ['https://example.org', '/', 'https://example.org'],
  ['https://example.org', '/catalogue/', 'https://example.org/catalogue'],
  ['https://localhost.example.org', '/', 'https://localhost.example.org'],
])('%s with %s has the base "%s"', (siteUrl, basePath, base) => {
  expect(publishedBase({ siteUrl, basePath })).toBe(base);
});

test.each([
  ['', '/rules/cvss/vector/'],
  ['https://example.org/catalogue', 'https://example.org/catalogue/rules/cvss/vector/'],
])('below "%s" a rule has its page at %s', (base, address) => {
  expect(ruleAddress(base, 'cvss/vector')).toBe(address);
});
