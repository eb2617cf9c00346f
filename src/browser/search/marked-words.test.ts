import { expect, test } from 'vitest';
import {
  compounds,
  hasParts,
  hasWords,
  isFarFetched,
  markedWords,
  marking,
  withEllipses,
  withoutHeading,
} from './marked-words.ts';

test('marked words have no signs around them, and no word twice', () => {
  expect(
    markedWords('a <mark>“Tenant,</mark> b <mark>tenant</mark> <mark>&quot;L4.</mark>'),
  ).toEqual(['tenant', 'l4']);
});

test.each([
  ['plugin', ['plugin'], true],
  ['plug', ['plugin'], true],
  ['virtual machine', ['virtual', 'machines'], true],
  ['policies', ['policy'], true],
  ['keys', ['key'], true],
  ['running', ['run'], true],
  ['log4j', ['log'], false],
  ['log4j', ['log4j2'], true],
  ['virtual machine', ['virtual'], false],
  ['livkit', ['live'], false],
  ['Lumme', ['l'], false],
  ['lumme', ['lume'], false],
])('asked for "%s", with %j marked, a page has the words: %s', (term, marked, has) => {
  expect(hasWords(marked, term)).toBe(has);
});

test.each([
  ['Lumme', ['l'], true],
  ['Lumme', [], true],
  ['l', ['l'], false],
  ['keys', ['key'], false],
])('asked for "%s", the marked words %j are far-fetched: %s', (term, marked, far) => {
  expect(isFarFetched(marked, term)).toBe(far);
});

test('the words to mark stand before the anchor of an address', () => {
  expect(marking('/agents/lume/#threat-a', ['virtual', 'c++'])).toBe(
    '/agents/lume/?mark=virtual&mark=c%2B%2B#threat-a',
  );
  expect(marking('/agents/lume/#threat-a', [])).toBe('/agents/lume/#threat-a');
});

test.each([
  ['L3 A hostile <mark>plugin</mark>. The package.', 'L3 A hostile plugin', 'The package.'],
  ['L7. An agent <mark>here</mark>.', 'L7', 'An agent <mark>here</mark>.'],
  ['<mark>Plugin</mark>', 'Plugin', ''],
  ['Multi-<mark>Agent</mark> and <mark>Agent.</mark> It', 'Multi-Agent and Agent', 'It'],
  ['in the middle L7. of', 'L7', 'in the middle L7. of'],
])('%j loses its heading %j', (excerpt, heading, rest) => {
  expect(withoutHeading(excerpt, heading)).toBe(rest);
});

test.each([
  ['A whole <mark>sentence.</mark>', 'A whole <mark>sentence.</mark>'],
  ['Is it “whole?”', 'Is it “whole?”'],
  ['keeps the <mark>rest.</mark> What the', '… keeps the <mark>rest.</mark> What the …'],
  ['<mark>gateway</mark> trusts it.', '… <mark>gateway</mark> trusts it.'],
  ['', ''],
])('%j has an ellipsis where it was cut: %j', (excerpt, shown) => {
  expect(withEllipses(excerpt)).toBe(shown);
});

test.each([
  ['2025-32711', ['2025-32711']],
  ['C++', ['C++']],
  ['C++20 agents', ['C++20']],
  ['hasOwnProperty', ['hasOwnProperty']],
  ['left-pad v1.10.2', ['left-pad', 'v1.10.2']],
  ['100%', []],
  ['prompt injection', []],
  ['“tenant,”', []],
])('the compounds of %j are %j', (term, parts) => {
  expect(compounds(term)).toEqual(parts);
});

test.each([
  ['as CVE-2025-32711 says', ['2025-32711'], true],
  ['CVE-2025-327115', ['2025-32711'], false],
  ['CVE-12025-32711', ['2025-32711'], false],
  ['version v1.10.2 of', ['1.10.2'], true],
  ['version 11.10.2 of', ['1.10.2'], false],
  ['it has an own property', ['hasOwnProperty'], false],
  ['written in c++ and Rust', ['C++'], true],
  ['class C of left pads', ['left-pad'], false],
  ['a-b left-pad', ['a-b', 'left-pad'], true],
])('%j has %j: %s', (text, parts, has) => {
  expect(hasParts(text, parts)).toBe(has);
});
