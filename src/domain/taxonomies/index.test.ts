import { expect, test } from 'vitest';
import { idIn } from '../tables.ts';
import { lookUp, TAXONOMIES, TAXONOMY_SCHEMES } from './index.ts';

test('each list has all its entries', () => {
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

const asiIds = 'Its ids look like ASI01, ASI02, ASI03.';
const atlasIds = 'Its ids look like AML.T0000, AML.T0000.000, AML.T0000.001.';
const otherEdition = 'It may be of another edition.';

test.each<[reference: string, help: string]>([
  ['owasp-asi:ASI99', `${otherEdition} ${asiIds}`],
  ['owasp-asi:asi01', 'Did you mean owasp-asi:ASI01 (Agent Goal Hijack)?'],
  ['owasp-asi:ASI1', 'Did you mean owasp-asi:ASI01 (Agent Goal Hijack)?'],
  ['owasp-llm:LLM1', 'Did you mean owasp-llm:LLM01:2026 (Prompt Injection)?'],
  ['owasp-tm:T03', 'Did you mean owasp-tm:T3 (Privilege Compromise)?'],
  ['owasp-asi:ASI-01', 'Did you mean owasp-asi:ASI01 (Agent Goal Hijack)?'],
  ['owasp-asi:', asiIds],
  ['owasp-asi: ASI01', 'Did you mean owasp-asi:ASI01 (Agent Goal Hijack)?'],
  ['owasp-asi:constructor', asiIds],
  ['owasp-asi:T16', 'It exists as owasp-tm:T16 and owasp-mas:T16.'],
  ['owasp-tm:T18', 'It exists as owasp-mas:T18.'],
  ['owasp-mas:T15', 'It exists as owasp-tm:T15.'],
  ['owasp-llm:LLM01', 'Did you mean owasp-llm:LLM01:2026 (Prompt Injection)?'],
  ['mitre-atlas:T0051', 'Did you mean mitre-atlas:AML.T0051 (LLM Prompt Injection)?'],
  ['maestro:lateral-movement', 'Did you mean maestro:x-lateral-movement (Lateral Movement)?'],
  [
    'maestro:l5-data-leakage',
    'Did you mean maestro:l5-data-leakage-through-observability (Data Leakage through Observability)?',
  ],
  ['maestro:l2-data-tamperng', 'Did you mean maestro:l2-data-tampering (Data Tampering)?'],
  [
    'maestro:l1-',
    'Its ids look like l1-adversarial-examples, l1-model-stealing, l1-backdoor-attacks.',
  ],
  ['mitre-atlas:AML.T0199', `${otherEdition} ${atlasIds}`],
  ['mitre-atlas:AML.TA0002', `Tactics are not listed; name a technique. ${atlasIds}`],
  ['mitre-atlas:AML.M0001', `Mitigations are not listed; name a technique. ${atlasIds}`],
  ['mitre-atlas:AML.T0091.999', `${otherEdition} ${atlasIds}`],
  ['owasp-llm:LLM11:2026', `${otherEdition} Its ids look like LLM01:2026, LLM02:2026, LLM03:2026.`],
  ['owasp-tm:T71', `${otherEdition} Its ids look like T1, T2, T3.`],
])('%s is not in its list', (reference, help) => {
  const [scheme, ...id] = reference.split(':');
  const { label, version } = TAXONOMIES[idIn(TAXONOMY_SCHEMES, scheme)];
  const message = `${label} ${version} has no "${id.join(':')}".`;
  expect(lookUp(reference)).toMatchObject({ problem: 'unknown-id', message, help });
});

const schemes = TAXONOMY_SCHEMES.join(', ');
test.each([
  ['T16', 'Write owasp-tm:T16 or owasp-mas:T16.'],
  ['T47', 'Write owasp-mas:T47.'],
  ['LLM01:2026', 'Write owasp-llm:LLM01:2026.'],
  ['AML.T0051', 'Write mitre-atlas:AML.T0051.'],
  ['nonsense', `Write scheme:id; the schemes are ${schemes}.`],
  ['', `Write scheme:id; the schemes are ${schemes}.`],
])('"%s" names no list', (reference, help) => {
  const message = `"${reference}" does not say which list it is from.`;
  expect(lookUp(reference)).toMatchObject({ problem: 'no-scheme', message, help });
});

test.each([
  ['owasp-asl:ASI01', 'Did you mean owasp-asi:ASI01?'],
  ['atlas:AML.T0051', 'Did you mean mitre-atlas:AML.T0051?'],
  ['MAESTRO:x-lateral-movement', 'Did you mean maestro:x-lateral-movement?'],
  ['mitre-attack:T1059', `The schemes are ${schemes}.`],
  ['mitre-d3fend:D3-NI', `The schemes are ${schemes}.`],
  ['cwe:79', `The schemes are ${schemes}.`],
  ['__proto__:x', `The schemes are ${schemes}.`],
])('%s names an unknown list', (reference, help) => {
  const message = `There is no list "${reference.split(':')[0]}".`;
  expect(lookUp(reference)).toMatchObject({ problem: 'unknown-scheme', message, help });
});
