import { expect, test } from 'vitest';
import { threat, threatIndexOf } from './threats.fixture.ts';
import { mitigationsSeen, topicsBesides } from './together.ts';

const AGENTS = {
  a: [
    threat('one', { risk: 'agent-untraceability', 'maps-to': ['owasp-asi:ASI01', 'owasp-tm:T1'] }),
    threat('two', { 'maps-to': ['owasp-asi:ASI01', 'owasp-tm:T1', 'owasp-tm:T2'] }),
  ],
  b: [threat('three', { 'maps-to': ['owasp-tm:T2', 'owasp-tm:T3'] })],
};

const othersOf = (path: string) => {
  const topic = threatIndexOf(AGENTS).topics.find((candidate) => candidate.path === path);
  return topic && topicsBesides(topic).map((other) => `${other.topic.path} ${other.count}`);
};

test.each([
  {
    path: 'owasp-asi/ASI01',
    others: ['owasp-tm/T1 2', 'core-risk/agent-untraceability 1', 'owasp-tm/T2 1'],
  },
  { path: 'owasp-tm/T3', others: ['owasp-tm/T2 1'] },
  { path: 'core-risk/agent-untraceability', others: ['owasp-asi/ASI01 1', 'owasp-tm/T1 1'] },
  { path: 'core-risk/agentic-ai-tool-misuse', others: [] },
])('$path occurs together with $others', ({ path, others }) => {
  expect(othersOf(path)).toEqual(others);
});

test('each mitigation is listed once with its threats, the common ones first', () => {
  const { threats } = threatIndexOf({
    a: [threat('x', { 'cvss-base': 9.5, mitigations: ['Rotate the key', 'Log each call'] })],
    b: [
      threat('y', { 'cvss-base': 5, mitigations: ['log  each call.', 'Ask a person'] }),
      threat('z', { mitigations: ['Ask a person', 'ask a person'] }),
    ],
  });
  const seen = mitigationsSeen(threats).map(
    ({ text, threats: written }) =>
      `${text}: ${written.map(({ agent, threat: { id } }) => `${agent.slug}/${id}`).join(' ')}`,
  );
  expect(seen).toEqual(['Log each call: a/x b/y', 'Ask a person: b/y b/z', 'Rotate the key: a/x']);
});
