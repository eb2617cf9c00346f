import { describe, expect, test } from 'vitest';
import { lookUp, TAXONOMIES, TAXONOMY_SCHEMES } from './index.ts';

test('the lists are whole: so many entries each', () => {
  const counts = TAXONOMY_SCHEMES.map((scheme) => [
    scheme,
    Object.keys(TAXONOMIES[scheme].entries).length,
  ]);
  expect(Object.fromEntries(counts)).toEqual({
    'owasp-asi': 10,
    'owasp-tm': 17,
    'owasp-mas': 32,
    'owasp-llm': 10,
    'owasp-ast': 10,
    'mitre-atlas': 208,
    maestro: 55,
  });
});

test.each([
  ['owasp-asi:ASI01', 'Agent Goal Hijack'],
  ['owasp-asi:ASI10', 'Rogue Agents'],
  ['owasp-tm:T1', 'Memory Poisoning'],
  ['owasp-tm:T16', 'Insecure Inter-Agent Protocol Abuse'],
  ['owasp-mas:T16', 'Model Inconsistency (leading to variable approvals)'],
  ['owasp-mas:T47', 'Rogue MCP Server in Ecosystem'],
  ['owasp-llm:LLM01:2026', 'Prompt Injection'],
  ['owasp-ast:AST05', 'Unsafe Deserialization'],
  ['mitre-atlas:AML.T0051', 'LLM Prompt Injection'],
  ['mitre-atlas:AML.T0051.001', 'LLM Prompt Injection: Indirect'],
  ['mitre-atlas:AML.T0110', 'AI Agent Tool Poisoning'],
  ['mitre-atlas:AML.T0115.002', 'Publish Poisoned AI Artifacts: AI Agent Tools'],
  ['mitre-atlas:AML.T0020', 'Training Data Poisoning'],
  ['mitre-atlas:AML.T0134', 'AI Targeted Cloaking'],
  ['maestro:l1-backdoor-attacks', 'Backdoor Attacks'],
  ['maestro:x-lateral-movement', 'Lateral Movement'],
])('%s is %s', (reference, name) => {
  const [scheme, ...id] = reference.split(':');
  expect(lookUp(reference)).toEqual({ reference, scheme, id: id.join(':'), name });
});

describe('a reference that resolves to nothing', () => {
  const asiIds = 'Its ids look like ASI01, ASI02, ASI03.';
  const schemes = 'owasp-asi, owasp-tm, owasp-mas, owasp-llm, owasp-ast, mitre-atlas, maestro';
  test.each([
    [
      'owasp-asi:ASI99',
      'OWASP Top 10 for Agentic Applications 2026 has no "ASI99".',
      `It may be of another edition. ${asiIds}`,
    ],
    [
      'owasp-asi:asi01',
      'OWASP Top 10 for Agentic Applications 2026 has no "asi01".',
      'Did you mean owasp-asi:ASI01 (Agent Goal Hijack)?',
    ],
    [
      'owasp-asi:ASI1',
      'OWASP Top 10 for Agentic Applications 2026 has no "ASI1".',
      'Did you mean owasp-asi:ASI01 (Agent Goal Hijack)?',
    ],
    [
      'owasp-llm:LLM1',
      'OWASP Top 10 for LLM Applications 2026 has no "LLM1".',
      'Did you mean owasp-llm:LLM01:2026 (Prompt Injection)?',
    ],
    [
      'owasp-tm:T03',
      'OWASP Agentic AI Threats and Mitigations 1.1 has no "T03".',
      'Did you mean owasp-tm:T3 (Privilege Compromise)?',
    ],
    [
      'owasp-asi:ASI-01',
      'OWASP Top 10 for Agentic Applications 2026 has no "ASI-01".',
      'Did you mean owasp-asi:ASI01 (Agent Goal Hijack)?',
    ],
    ['owasp-asi:', 'OWASP Top 10 for Agentic Applications 2026 has no "".', asiIds],
    [
      'owasp-asi: ASI01',
      'OWASP Top 10 for Agentic Applications 2026 has no " ASI01".',
      'Did you mean owasp-asi:ASI01 (Agent Goal Hijack)?',
    ],
    [
      'owasp-asi:constructor',
      'OWASP Top 10 for Agentic Applications 2026 has no "constructor".',
      asiIds,
    ],
    [
      'owasp-asi:T16',
      'OWASP Top 10 for Agentic Applications 2026 has no "T16".',
      'It exists as owasp-tm:T16 and owasp-mas:T16.',
    ],
    [
      'owasp-tm:T18',
      'OWASP Agentic AI Threats and Mitigations 1.1 has no "T18".',
      'It exists as owasp-mas:T18.',
    ],
    [
      'owasp-mas:T15',
      'OWASP Multi-Agentic system Threat Modelling Guide 1.0 has no "T15".',
      'It exists as owasp-tm:T15.',
    ],
    [
      'owasp-llm:LLM01',
      'OWASP Top 10 for LLM Applications 2026 has no "LLM01".',
      'Did you mean owasp-llm:LLM01:2026 (Prompt Injection)?',
    ],
    [
      'mitre-atlas:T0051',
      'MITRE ATLAS 2026.09 has no "T0051".',
      'Did you mean mitre-atlas:AML.T0051 (LLM Prompt Injection)?',
    ],
    [
      'maestro:lateral-movement',
      `MAESTRO ${TAXONOMIES.maestro.version} has no "lateral-movement".`,
      'Did you mean maestro:x-lateral-movement (Lateral Movement)?',
    ],
    [
      'maestro:l5-data-leakage',
      `MAESTRO ${TAXONOMIES.maestro.version} has no "l5-data-leakage".`,
      'Did you mean maestro:l5-data-leakage-through-observability (Data Leakage through Observability)?',
    ],
    [
      'maestro:l2-data-tamperng',
      `MAESTRO ${TAXONOMIES.maestro.version} has no "l2-data-tamperng".`,
      'Did you mean maestro:l2-data-tampering (Data Tampering)?',
    ],
    [
      'maestro:l1-',
      `MAESTRO ${TAXONOMIES.maestro.version} has no "l1-".`,
      'Its ids look like l1-adversarial-examples, l1-model-stealing, l1-backdoor-attacks.',
    ],
    ['T16', '"T16" does not say which list it is from.', 'Write owasp-tm:T16 or owasp-mas:T16.'],
    ['T47', '"T47" does not say which list it is from.', 'Write owasp-mas:T47.'],
    [
      'LLM01:2026',
      '"LLM01:2026" does not say which list it is from.',
      'Write owasp-llm:LLM01:2026.',
    ],
    [
      'AML.T0051',
      '"AML.T0051" does not say which list it is from.',
      'Write mitre-atlas:AML.T0051.',
    ],
    [
      'nonsense',
      '"nonsense" does not say which list it is from.',
      `Write scheme:id; the schemes are ${schemes}.`,
    ],
    ['', '"" does not say which list it is from.', `Write scheme:id; the schemes are ${schemes}.`],
    ['owasp-asl:ASI01', 'There is no list "owasp-asl".', 'Did you mean owasp-asi:ASI01?'],
    ['atlas:AML.T0051', 'There is no list "atlas".', 'Did you mean mitre-atlas:AML.T0051?'],
    [
      'MAESTRO:x-lateral-movement',
      'There is no list "MAESTRO".',
      'Did you mean maestro:x-lateral-movement?',
    ],
    ['mitre-attack:T1059', 'There is no list "mitre-attack".', `The schemes are ${schemes}.`],
    [
      'mitre-atlas:AML.T0199',
      'MITRE ATLAS 2026.09 has no "AML.T0199".',
      'It may be of another edition. Its ids look like AML.T0000, AML.T0000.000, AML.T0000.001.',
    ],
    [
      'mitre-atlas:AML.TA0002',
      'MITRE ATLAS 2026.09 has no "AML.TA0002".',
      'Tactics are not listed; name a technique. Its ids look like AML.T0000, AML.T0000.000, AML.T0000.001.',
    ],
    [
      'mitre-atlas:AML.M0001',
      'MITRE ATLAS 2026.09 has no "AML.M0001".',
      'Mitigations are not listed; name a technique. Its ids look like AML.T0000, AML.T0000.000, AML.T0000.001.',
    ],
    [
      'mitre-atlas:AML.T0091.999',
      'MITRE ATLAS 2026.09 has no "AML.T0091.999".',
      'It may be of another edition. Its ids look like AML.T0000, AML.T0000.000, AML.T0000.001.',
    ],
    [
      'owasp-llm:LLM11:2026',
      'OWASP Top 10 for LLM Applications 2026 has no "LLM11:2026".',
      'It may be of another edition. Its ids look like LLM01:2026, LLM02:2026, LLM03:2026.',
    ],
    [
      'owasp-tm:T71',
      'OWASP Agentic AI Threats and Mitigations 1.1 has no "T71".',
      'It may be of another edition. Its ids look like T1, T2, T3.',
    ],
    ['mitre-d3fend:D3-NI', 'There is no list "mitre-d3fend".', `The schemes are ${schemes}.`],
    ['cwe:79', 'There is no list "cwe".', `The schemes are ${schemes}.`],
    ['__proto__:x', 'There is no list "__proto__".', `The schemes are ${schemes}.`],
  ])('%s', (reference, message, help) => {
    expect(lookUp(reference)).toMatchObject({ message, help });
  });
});
