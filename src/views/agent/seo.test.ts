import { expect, test } from 'vitest';
import { toAgent } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { agentDescription, agentJsonLd } from './seo.ts';

const grave = toAgent(record('grave', { base: 9.3 }), '0.8');
const quiet = toAgent(record('quiet', { base: undefined }), '0.8');
const LICENCE = { name: 'CC BY 4.0', id: 'CC-BY-4.0', url: 'https://example.org/by' };

test('an agent is described by its band and score, or as not scored', () => {
  expect(agentDescription(grave)).toMatch(/^\w+: (?:Critical|High) \(AIVSS \d\.\d\)\. /);
  expect(agentDescription(quiet)).toMatch(/^\w+: Not scored\. /);
});

test.each([
  [LICENCE, { license: LICENCE.url }],
  [undefined, {}],
])('with the licence %j the JSON-LD has %j', (licence, expected) => {
  const address = 'https://example.org/agents/grave/';
  const { license, url, author, inLanguage } = agentJsonLd(grave, address, 'pt-BR', licence);
  expect(license === undefined ? {} : { license }).toEqual(expected);
  expect([url, inLanguage]).toEqual([address, 'pt-BR']);
  expect(author).toHaveLength(1);
});

test('the JSON-LD has score and doubt as an observation, and no rating', () => {
  const address = 'https://example.org/agents/grave/';
  const jsonLd = agentJsonLd(grave, address, 'en', undefined);
  expect(jsonLd).toMatchObject({
    about: { '@id': '#subject' },
    mentions: { '@type': 'Observation', observationAbout: { '@id': '#subject' } },
  });
  expect(jsonLd.mentions?.value).toBe(grave.judgement.headline?.score);
  expect(jsonLd.mentions?.description).toMatch(/^(?:Critical|High)/);
  expect(agentJsonLd(quiet, address, 'en', undefined)).not.toHaveProperty('mentions');
  expect(JSON.stringify(jsonLd)).not.toMatch(/rating/i);
});
