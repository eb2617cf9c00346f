import { expect, test } from 'vitest';
import { toAgent } from '../domain/catalogue.ts';
import { record } from '../domain/record.fixture.ts';
import { badgeJson, badgeSvg } from './badge.ts';

const agent = (base: number | undefined) => toAgent(record('one', { base }), '0.8');

test.each([
  [9.3, /^Critical, AIVSS 9\.3/, '8c1c2f'],
  [undefined, /^not scored/, '565b63'],
])('an agent with the base %s says so', (base, words, color) => {
  const { label, message, color: shown, schemaVersion } = badgeJson(agent(base));
  expect([schemaVersion, label, shown]).toEqual([1, 'threat model', color]);
  expect(message).toMatch(words);
  const svg = badgeSvg(agent(base));
  expect(svg).toContain(`<title>threat model: ${message}</title>`);
  expect(svg).toContain(`fill="#${color}"`);
});

test('a badge says how many layers are uncertain', () => {
  const { coverage, ...rest } = agent(9.3);
  const doubtful = { ...rest, coverage: { ...coverage, uncertain: 2 } };
  expect(badgeJson(doubtful).message).toBe('Critical, AIVSS 9.3 · uncertain 2 of 7');
  const certain = { ...rest, coverage: { ...coverage, uncertain: 0 } };
  expect(badgeJson(certain).message).toBe('Critical, AIVSS 9.3');
});
