import { expect, test } from 'vitest';
import { referencesFor } from './references.ts';

const values = (typed: string) => referencesFor(typed).map(({ value }) => value);

test.each([
  ['the beginning of an id', 'owasp-asi:ASI0', 'owasp-asi:ASI01'],
  ['an id without its list', 'asi01', 'owasp-asi:ASI01'],
  ['a word of a name', 'hijack', 'owasp-asi:ASI01'],
  ['a further id', 'owasp-llm:LLM01:2026, ASI01', 'owasp-llm:LLM01:2026, owasp-asi:ASI01'],
])('%s is completed', (_, typed, expected) => {
  expect(values(typed)).toContain(expected);
});

test('ids that begin with the text come first, and ids that were typed are not offered again', () => {
  expect(values('mitre-atlas:AML.T0051').every((value) => value.includes('AML.T0051'))).toBe(true);
  expect(values('owasp-asi:ASI01')).toEqual([]);
  expect(values('owasp-asi:ASI01 ')).not.toContain('owasp-asi:ASI01 owasp-asi:ASI01');
});

test('each has a name, and only a few are offered', () => {
  expect(referencesFor('')).toHaveLength(12);
  expect(referencesFor('owasp').every(({ name }) => name !== '')).toBe(true);
});
