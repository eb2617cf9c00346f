import { describe, expect, test } from 'vitest';
import { CORE_RISK_IDS } from '../aivss/core-risks.ts';
import { threat, threatIndexOf } from './threats.fixture.ts';
import { parentOf, TOPICS } from './topics.ts';

type Agents = Parameters<typeof threatIndexOf>[0];

const order = (agents: Agents) =>
  threatIndexOf(agents).threats.map(({ agent, threat: { id } }) => `${agent.slug}/${id}`);

describe('the order of threats', () => {
  test.each<{ what: string; agents: Agents; expected: string[] }>([
    {
      what: 'the most severe band first; what is not scored comes last',
      agents: {
        a: [threat('listed'), threat('low', { 'cvss-base': 2 })],
        b: [threat('critical', { 'cvss-base': 9.5 }), threat('none', { 'cvss-base': 0 })],
      },
      expected: ['b/critical', 'a/low', 'b/none', 'a/listed'],
    },
    {
      what: 'inside a band by agent, whatever the decimals and the band of the agent',
      agents: {
        'agent 10': [threat('x', { 'cvss-base': 7 })],
        'agent 9': [threat('x', { 'cvss-base': 8.5 })],
        alpha: [threat('grave', { 'cvss-base': 9.5 }), threat('x', { 'cvss-base': 8.9 })],
      },
      expected: ['alpha/grave', 'agent 9/x', 'agent 10/x', 'alpha/x'],
    },
    {
      what: 'those of one agent by title',
      agents: {
        a: [
          threat('second', { title: 'beta', 'cvss-base': 8.9 }),
          threat('first', { title: 'Alpha', 'cvss-base': 7 }),
        ],
      },
      expected: ['a/first', 'a/second'],
    },
    { what: 'a catalogue without threats has none', agents: { a: [] }, expected: [] },
  ])('$what', ({ agents, expected }) => expect(order(agents)).toEqual(expected));

  test('it does not depend on the order of the files', () => {
    const one = [threat('x', { 'cvss-base': 5 })];
    expect(order({ a: one, b: one })).toEqual(order({ b: one, a: one }));
  });
});

const T1 = ['owasp-tm:T1'];

describe('the topics of threats', () => {
  const used = (agents: Agents) =>
    threatIndexOf(agents)
      .topics.filter(({ threats }) => threats.length > 0)
      .map(({ path, threats }) => `${path}: ${threats.map(({ threat: { id } }) => id).join(' ')}`);

  test('are the core risks and entries in use, in the order of the lists, with their threats', () => {
    const agents = {
      a: [
        threat('listed', { 'maps-to': ['owasp-llm:LLM01:2026', 'owasp-asi:ASI10'] }),
        threat('scored', { 'cvss-base': 5, risk: 'agent-untraceability', 'maps-to': T1 }),
      ],
      b: [threat('worse', { 'cvss-base': 9.5, 'maps-to': ['owasp-asi:ASI10', 'owasp-asi:ASI02'] })],
    };
    expect(used(agents)).toEqual([
      'core-risk/agent-untraceability: scored',
      'owasp-asi/ASI02: worse',
      'owasp-asi/ASI10: worse listed',
      'owasp-tm/T1: scored',
      'owasp-llm/LLM01-2026: listed',
    ]);
  });

  test('an id means different things in different lists', () => {
    const agents = { a: [threat('x', { 'maps-to': ['owasp-tm:T16', 'owasp-mas:T16'] })] };
    expect(used(agents)).toEqual(['owasp-tm/T16: x', 'owasp-mas/T16: x']);
  });

  test('an entry that a threat names twice has it once', () => {
    expect(used({ a: [threat('x', { 'maps-to': [...T1, ...T1] })] })).toEqual(['owasp-tm/T1: x']);
  });

  test('a technique gathers the threats of its sub-techniques, each once', () => {
    const agents = {
      a: [threat('x', { 'maps-to': ['mitre-atlas:AML.T0051.000', 'mitre-atlas:AML.T0051.001'] })],
    };
    expect(used(agents)).toEqual([
      'mitre-atlas/AML.T0051: x',
      'mitre-atlas/AML.T0051.000: x',
      'mitre-atlas/AML.T0051.001: x',
    ]);
  });

  test.each([
    ['mitre-atlas', 'AML.T0051.001', 'mitre-atlas/AML.T0051'],
    ['mitre-atlas', 'AML.T0051', undefined],
    ['owasp-llm', 'LLM01:2026', undefined],
    // A number behind a dot is a form only where the list has what it is a form of.
    ['owasp-tm', 'T99.1', undefined],
    ['owasp-tm', 'T1.1', 'owasp-tm/T1'],
  ] as const)('the parent of %s:%s is %s', (list, id, parent) => {
    expect(parentOf({ list, id })?.path).toBe(parent);
  });

  test('every entry of every list is there, even without a threat', () => {
    const { topics } = threatIndexOf({ a: [] });
    expect(topics.slice(0, CORE_RISK_IDS.length).map(({ id }) => id)).toEqual(CORE_RISK_IDS);
    expect(topics.map(({ path }) => path)).toEqual(TOPICS.map(({ path }) => path));
  });
});

test('threats by layer keep their order, and every layer has a list', () => {
  const { byLayer } = threatIndexOf({
    a: [
      threat('low', { 'cvss-base': 2 }),
      threat('high', { 'cvss-base': 8 }),
      threat('data', { layer: 'data-operations' }),
    ],
  });
  const ids = Object.values(byLayer).map((threats) => threats.map(({ threat: { id } }) => id));
  expect(ids).toEqual([[], ['data'], ['high', 'low'], [], [], [], []]);
});
