import { expect, test } from 'vitest';
import { EXAMPLE } from '../assessment/rules/example.ts';
import { exampleAs } from '../assessment/rules/other.fixture.ts';
import { type ChangedAgent, type Impact, impactOf } from './impact.ts';
import { readSide } from './side.ts';

type Files = Readonly<Record<string, string | undefined>>;
const side = (files: Files) =>
  readSide(
    Object.entries(files).map(([name, text]) => ({
      path: `content/assessments/${name}.md`,
      bytes: text === undefined ? undefined : new TextEncoder().encode(text),
    })),
  );
const impact = (before: Files, after: Files): Impact => impactOf(side(before), side(after), '0.8');

/** The example with some texts replaced. */
const replaced = (...pairs: [string, string][]): string =>
  pairs.reduce((text, [old, now]) => {
    expect(text).toContain(old);
    return text.replace(old, () => now);
  }, EXAMPLE);

const changed = (text: string): ChangedAgent => {
  const [agent, ...more] = impact({ agent: EXAMPLE }, { agent: text }).agents;
  expect(more).toEqual([]);
  return agent?.kind === 'changed' ? agent : expect.fail();
};
const lines = (text: string): string[] =>
  changed(text).changes.map(
    ({ path, before, after, effect }) =>
      `${path}: ${before} → ${after}${effect ? ` (${effect.points})` : ''}`,
  );

const VECTOR = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N';
const WORSE = VECTOR.replace('VA:N', 'VA:H').replace('UI:P', 'UI:N');
const SECOND = `  - id: second-threat
    title: A second threat
    layer: agent-frameworks
    cvss: ${WORSE}
    exploit-maturity: attacked
    mitigation: none
    reason: "It is worse."
layers:`;

test.each<[string, string, string[]]>([
  ['nothing', EXAMPLE, []],
  [
    'a factor',
    replaced(['dynamic-tool-use: { score: 1,', 'dynamic-tool-use: { score: 0.5,']),
    ['factors.dynamic-tool-use: 1 → 0.5 (-0.1)'],
  ],
  [
    'a factor that the threat overrides',
    replaced(['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: 0,']),
    ['factors.autonomy-of-action: 0.5 → 0 (0)'],
  ],
  [
    'a reason',
    replaced(['A whole browser.', 'A whole browser with its tools.']),
    ['factors.dynamic-tool-use.reason: A whole browser. → A whole browser with its tools.'],
  ],
  [
    'the tenth factor, replaced by the other one',
    replaced(['natural-language-interface: { score: 1,', 'goal-driven-planning: { score: 0.5,']),
    [
      'factors.goal-driven-planning: natural-language-interface: 1 → goal-driven-planning: 0.5 (-0.1)',
    ],
  ],
  [
    'the other tenth factor, judged besides',
    replaced(['factors:\n', 'factors:\n  goal-driven-planning: 1\n']),
    ['factors.goal-driven-planning: undefined → 1 (0)'],
  ],
  [
    'a fix',
    replaced(['    exploit-maturity:', '    status: fixed\n    exploit-maturity:']),
    ['threats.page-content-injection.status: undefined → fixed (null)'],
  ],
  [
    'a vector',
    replaced([VECTOR, WORSE]),
    [`threats.page-content-injection.cvss: ${VECTOR} → ${WORSE} (0.3)`],
  ],
  [
    'a vector replaced by a number',
    replaced([`cvss: ${VECTOR}`, 'cvss-base: 5.5']),
    [`threats.page-content-injection.cvss: ${VECTOR} → cvss-base: 5.5 (-1.3)`],
  ],
  [
    'maturity and mitigation',
    replaced(['maturity: proof-of-concept', 'maturity: attacked'], ['partial', 'strong']),
    [
      'threats.page-content-injection.exploit-maturity: proof-of-concept → attacked (0)',
      'threats.page-content-injection.mitigation: partial → strong (-1.5)',
    ],
  ],
  [
    'an override',
    replaced(['    factors: { autonomy-of-action: 1 }\n', '']),
    ['threats.page-content-injection.factors: factors: autonomy-of-action: 1 → undefined (-0.1)'],
  ],
  [
    'a threat that is new',
    replaced(['layers:', SECOND]),
    [`threats.second-threat: undefined → A second threat · ${WORSE} · attacked · none (1.9)`],
  ],
  [
    'a threat that is gone and was not scored',
    replaced([
      '  - id: session-theft\n    title: A plugin reads the sessions of the user\n    layer: security-and-compliance\n',
      '',
    ]),
    ['threats.session-theft: A plugin reads the sessions of the user · not scored → undefined (0)'],
  ],
  [
    'a layer tag, a source and a fact',
    replaced(
      ['data-operations: mapped', 'data-operations: uncertain'],
      ['title: Source code of Example Agent', 'title: The code'],
      ['vendor: Example Ltd', 'vendor: Example GmbH'],
    ),
    [
      'layers.data-operations: mapped → uncertain',
      'sources.code: title: Source code of Example Agent, url: https://example.org/git/agent, accessed: 2026-11-19 → title: The code, url: https://example.org/git/agent, accessed: 2026-11-19',
      'vendor: Example Ltd → Example GmbH',
    ],
  ],
])('what changed, and by how much it moves the score: %s', (_, text, expected) => {
  if (text === EXAMPLE) expect(impact({ agent: EXAMPLE }, { agent: text }).agents).toEqual([]);
  else expect(lines(text)).toEqual(expected);
});

test('where both tenth factors were judged, removing one is a change of its own', () => {
  const both = replaced(['factors:\n', 'factors:\n  goal-driven-planning: 1\n']);
  const [agent] = impact({ agent: both }, { agent: EXAMPLE }).agents;
  expect(agent).toMatchObject({
    changes: [{ path: 'factors.goal-driven-planning', before: '1', after: undefined }],
  });
});

test('of a new agent, only factors above 0 are reported to lack a source', () => {
  const bare = replaced([
    'reason: "A whole browser.", sources: [code]',
    'reason: "A whole browser."',
  ]);
  const withoutSource = ['dynamic-tool-use'];
  expect(impact({}, { agent: bare }).agents).toMatchObject([
    { kind: 'added', newcomer: { factors: { withoutSource } } },
  ]);
});

test('a threat that loses its base makes the agent unscored, which is no number of points', () => {
  const agent = changed(replaced([`    cvss: ${VECTOR}\n`, '']));
  expect(agent.before.scores['0.8']).toEqual({ score: 7.7, band: 'high' });
  expect(agent.after.scores).toEqual({ '0.8': null, '0.5': null, '1.0-proposal': null });
  expect(agent.changes[0]?.effect).toEqual({ mark: null, points: null });
  expect(agent.together).toEqual({ points: null, sum: null });
});

test('effects of a maximum do not add up', () => {
  const agent = changed(replaced(['layers:', SECOND], ['mitigation: partial', 'mitigation: none']));
  const points = agent.changes.map(({ effect }) => effect?.points);
  expect(points).toEqual([1.6, 1.9]);
  expect(agent.together).toEqual({ points: 1.9, sum: 3.5 });
});

test('changed texts are listed with their length in words', () => {
  const text = replaced(
    ['Every action is logged.', 'Every action is logged, and nobody reads the log.'],
    ['and leaves the cloud service out', 'and leaves the cloud out'],
  );
  expect(changed(text).texts).toEqual([
    { part: 'introduction', before: 11, after: 10 },
    { part: 'evaluation-and-observability', before: 4, after: 9 },
  ]);
  expect(changed(text).changes).toEqual([]);
});

test.each<[string, Files, Files, string[]]>([
  ['new', { a: EXAMPLE }, { a: EXAMPLE, b: exampleAs('Beta') }, ['added b']],
  ['gone', { a: EXAMPLE, b: exampleAs('Beta') }, { a: EXAMPLE }, ['removed b']],
  [
    'renamed with the same content',
    { a: EXAMPLE },
    { z: EXAMPLE },
    ['changed z from a by content'],
  ],
  [
    'renamed and rewritten',
    { a: EXAMPLE },
    { z: replaced(['Every action is logged.', 'Some are.']) },
    ['changed z from a by identity'],
  ],
  ['one gone and another new', { a: EXAMPLE }, { z: exampleAs('Zeta') }, ['removed a', 'added z']],
])('agents that are %s', (_, before, after, expected) => {
  const name = (path: string) => path.replace(/^.*\/|\.md$/g, '');
  const impacts = impact(before, after).agents.map((agent) => {
    const renamed = agent.kind === 'changed' ? agent.renamed : undefined;
    const from = renamed ? ` from ${name(renamed.from)} by ${renamed.by}` : '';
    return `${agent.kind} ${name(agent.path)}${from}`;
  });
  expect(impacts.toSorted()).toEqual(expected.toSorted());
});

test('the rank is the place in the catalogue; bands are counted on both sides', () => {
  const low = exampleAs('Aaron', EXAMPLE.replace(`cvss: ${VECTOR}`, 'cvss-base: 2'));
  const { agents, bands } = impact(
    { valid: EXAMPLE, low },
    { valid: EXAMPLE, low: low.replace('cvss-base: 2', 'cvss-base: 9.8') },
  );
  expect(agents[0]).toMatchObject({ before: { rank: 2 }, after: { rank: 1, of: 2 } });
  expect(bands.before.filter(({ count }) => count > 0)).toEqual([
    { band: 'high', count: 1 },
    { band: 'medium', count: 1 },
  ]);
  expect(bands.after.filter(({ count }) => count > 0)).toEqual([{ band: 'high', count: 2 }]);
});

const BROKEN = replaced(['kind: agent', 'kind: agnet']);

test.each<[string, Files, Files, string]>([
  ['after', { a: EXAMPLE }, { a: BROKEN }, 'broken a 0 1'],
  ['before', { a: BROKEN }, { a: EXAMPLE }, 'broken a 1 0'],
  ['on both sides', { a: BROKEN }, { a: BROKEN }, 'broken a 1 1'],
  ['where it is new', {}, { a: BROKEN }, 'broken a 0 1'],
  ['where it is gone', { a: BROKEN }, {}, 'broken a 1 0'],
  ['or whose earlier text is unknown', { a: undefined }, { a: EXAMPLE }, 'unknown a true'],
  ['or which is gone, its text unknown', { a: undefined }, {}, 'unknown a false'],
])('a file that has errors %s is left out of all sums', (_, before, after, expected) => {
  const b = exampleAs('Beta');
  const { agents, bands, leftOut } = impact({ ...before, b }, { ...after, b });
  expect(agents).toEqual([]);
  const sums = [bands.before, bands.after].map((counts) =>
    counts.reduce((sum, { count }) => sum + count, 0),
  );
  expect(sums).toEqual([1, 1]);
  const reasons = leftOut.map((file) => {
    const name = file.path.replace(/^.*\/|\.md$/g, '');
    return file.kind === 'unknown'
      ? `unknown ${name} ${file.isThere}`
      : `broken ${name} ${file.errors.before?.length ?? 0} ${file.errors.after?.length ?? 0}`;
  });
  expect(reasons).toEqual([expected]);
});
