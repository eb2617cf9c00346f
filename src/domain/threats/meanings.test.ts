import { describe, expect, test } from 'vitest';
import { LAYER_IDS } from '../maestro/layers.ts';
import { expectedLayers } from './expected-layers.ts';
import { meaningOf } from './meanings.ts';
import { publishedRelations } from './published-relations.ts';
import { TOPIC_LIST_IDS, TOPIC_LISTS, topicsIn } from './topics.ts';

const EVERY = TOPIC_LIST_IDS.flatMap((list) => topicsIn(list));

test.each(TOPIC_LIST_IDS)('every entry of %s is explained in a sentence', (list) => {
  for (const { id } of topicsIn(list)) expect(meaningOf(list, id)).toMatch(/^[A-Z].{15,}\.$/);
});

test('no two entries of a list are explained alike, other than techniques of one tactic', () => {
  const meanings = EVERY.filter(({ list }) => list !== 'mitre-atlas').map(
    ({ list, id }) => `${list} ${meaningOf(list, id)}`,
  );
  expect(meanings.filter((each, index) => meanings.indexOf(each) !== index)).toEqual([]);
});

test.each([
  ['AML.T0029', 'A technique that an attacker uses for: Impact.'],
  [
    'AML.T0010.004',
    'A form of AML.T0010 AI Supply Chain Compromise. An attacker uses it for: Initial Access.',
  ],
])('%s: %s', (id, meaning) => expect(meaningOf('mitre-atlas', id)).toBe(meaning));

test('every entry has its own address, which is a plain path', () => {
  const paths = EVERY.map(({ path }) => path);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  for (const path of paths) expect(path).toMatch(/^[a-z-]+\/[\w.-]+$/);
});

describe('what documents say about an entry', () => {
  test.each([
    ['core-risk', 'agent-untraceability', ['foundation-models', 'evaluation-and-observability']],
    ['owasp-tm', 'T3', ['deployment-and-infrastructure', 'security-and-compliance']],
    ['owasp-mas', 'T47', ['agent-ecosystem']],
    ['maestro', 'l4-lateral-movement', ['deployment-and-infrastructure']],
    ['maestro', 'x-lateral-movement', undefined],
    ['owasp-asi', 'ASI01', undefined],
  ] as const)('%s %s is expected on %s', (list, id, layers) => {
    expect(expectedLayers(list, id)?.layers).toEqual(layers);
  });

  test.each(EVERY)('the layers and relations of $path exist', ({ list, id }) => {
    for (const layer of expectedLayers(list, id)?.layers ?? []) expect(LAYER_IDS).toContain(layer);
    for (const other of publishedRelations(list, id)) {
      expect(TOPIC_LISTS[other.list].entries).toHaveProperty([other.id]);
    }
  });

  test('a relation is known from both sides', () => {
    const ids = (list: 'owasp-asi' | 'owasp-tm' | 'core-risk', id: string) =>
      publishedRelations(list, id).map((other) => other.id);
    expect(ids('owasp-asi', 'ASI03')).toEqual(['agent-access-control-violation', 'T3']);
    expect(ids('owasp-tm', 'T3')).toEqual(['ASI03', 'LLM03:2026']);
    expect(ids('core-risk', 'agent-access-control-violation')).toEqual(['ASI03', 'ASI10']);
  });
});
