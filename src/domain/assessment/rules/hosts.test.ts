import { expect, test } from 'vitest';
import { misspeltHost, whyDisguised, whyUnreachable, writtenHost } from './hosts.ts';

test.each([
  ['https://Example.org/a', 'example.org'],
  ['https://a:b@example.org:8443/', 'example.org'],
  ['http://example.org?x', 'example.org'],
  ['mailto:a@example.org', undefined],
])('the host of %s is %s', (address, host) => {
  expect(writtenHost(address)).toBe(host);
});

test.each([
  ['example.org', false],
  ['local.example.org', false],
  ['home.arpa.example', false],
  ['127.0.0.1', true],
  ['8.8.8.8', true],
  ['[::1]', true],
  ['localhost', true],
  ['localhost.', true],
  ['printer.local', true],
  ['wiki.corp', true],
  ['wiki', true],
  ['abc.onion', true],
])('whether %s cannot be reached: %s', (host, expected) => {
  expect(whyUnreachable(host) !== undefined).toBe(expected);
});

test.each([
  ['example.org', undefined],
  ['münchen.de', undefined],
  ['例え.jp', undefined],
  ['пример.рф', undefined],
  ['παράδειγμα.gr', undefined],
  ['xn--mnchen-3ya.de', '"xn--mnchen-3ya.de" is written in Punycode, which hides its letters.'],
  ['gіthub.com', '"gіthub" mixes Latin and Cyrillic letters.'],
  ['сосо.com', '"сосо" looks like "coco" but is written in Cyrillic letters.'],
  ['ｇｏ.org', '"ｇｏ.org" contains letters that a browser replaces with "go.org".'],
])('%s: %s', (host, complaint) => {
  expect(whyDisguised(host)).toBe(complaint);
});

test.each([
  ['github.com', undefined],
  ['docs.github.com', undefined],
  ['github.io', undefined],
  ['gitlab.com', undefined],
  ['githib.com', 'github.com'],
  ['www.gihtub.com', 'github.com'],
  ['huggingface.com', undefined],
  ['hugingface.co', 'huggingface.co'],
  ['example.org', undefined],
  // Short names have too many neighbours.
  ['mire.org', undefined],
  ['owasp.com', undefined],
])('%s was meant to be %s', (host, meant) => {
  expect(misspeltHost(host)).toBe(meant);
});
