import { expect, test } from 'vitest';
import { judge } from '../../domain/assessment/score.ts';
import { factorsWith, record } from '../../domain/record.fixture.ts';
import { idsOf, tableOf } from '../../domain/tables.ts';
import { adviceView } from './advice-view.ts';

const SHARED = factorsWith();
const allAt = (score: number) => tableOf(idsOf(SHARED), () => score);

const viewOf = (base: number | undefined, factors = SHARED, equation: '0.8' | '0.5' = '0.8') =>
  adviceView(judge(record('a', { base, data: { factors } }).assessment, equation), equation);

test('an agent that is not scored gets no advice', () => {
  expect(viewOf(undefined)).toBeUndefined();
});

test.each([
  [
    'a flaw that is critical by itself',
    9.3,
    SHARED,
    [
      'Smallest single change that leads out of Critical: a partial mitigation of “A threat”. The score drops from 9.3 (Critical) to 7.7 (High).',
      'Limiting the agent is not enough. With all ten factors at 0 the score is still 9.3 (Critical).',
    ],
  ],
  [
    'an agent one level above the border',
    7,
    { ...allAt(1), 'autonomy-of-action': 0, 'self-modification': 0, 'dynamic-identity': 0 },
    [
      'Smallest single change that leads out of Critical: any one of 7 factors from 1.0 to 0.5 (Goal-Driven Planning, Dynamic Tool Use, Persistent Memory, Contextual Awareness, Multi-Agent Interactions, Non-Determinism, Opacity & Reflexivity). The score drops from 9.0 (Critical) to 8.9 (High).',
    ],
  ],
  [
    'an agent that can do everything',
    7,
    allAt(1),
    [
      'Smallest single change that leads out of Critical: a partial mitigation of “A threat”. The score drops from 9.9 (Critical) to 8.2 (High).',
      'Lowering one or two factors does not lead out of Critical. With all ten factors at 0 the score is 7.0 (High).',
    ],
  ],
  [
    'a small flaw on an agent that can do everything',
    2,
    allAt(1),
    [
      'Smallest single change that leads out of Critical: a partial mitigation of “A threat”. The score drops from 9.8 (Critical) to 8.1 (High).',
      'Limiting the agent takes two factors, such as Autonomy of Action from 1.0 to 0.0 with Goal-Driven Planning from 1.0 to 0.5: 8.6 (High).',
      'AARS is larger than the CVSS base here: what the agent can do drives the risk more than the flaw, so limit the agent first.',
    ],
  ],
  [
    'an agent that one factor lowers, though not by one level',
    7,
    { ...allAt(1), 'autonomy-of-action': 0, 'self-modification': 0, 'dynamic-identity': 0.5 },
    [
      'Smallest single change that leads out of Critical: a partial mitigation of “A threat”. The score drops from 9.2 (Critical) to 7.6 (High).',
      'Limiting the agent does it too: any one of 7 factors from 1.0 to 0.0 (Goal-Driven Planning, Dynamic Tool Use, Persistent Memory, Contextual Awareness, Multi-Agent Interactions, Non-Determinism, Opacity & Reflexivity) brings the score to 8.9 (High).',
    ],
  ],
  ['nothing to lose', 0, SHARED, ['There is no band below None.']],
] as const)('%s', (_, base, factors, lead) => {
  expect(viewOf(base, factors)?.lead).toEqual(lead);
});

test('the advice names two factors to limit, though a mitigation asks for less', () => {
  const agent = record('a', {
    base: 5.5,
    data: { factors: { ...allAt(1), 'autonomy-of-action': 0 } },
  });
  const [threat] = agent.assessment.threats ?? [];
  if (!threat) throw new Error('The fixture has a threat.');
  const attacked = { ...threat, 'exploit-maturity': 'attacked' } as const;
  const threats = [attacked, { ...attacked, id: 'b', cvss: undefined, 'cvss-base': 0.5 }];
  const view = adviceView(judge({ ...agent.assessment, threats }, '0.8'), '0.8');
  expect(view?.lead[0]).toContain('a partial mitigation of every threat. The score drops');
  expect(view?.lead[1]).toMatch(/^Limiting the agent takes two factors, such as /);
});

test('an equation without mitigation advises none', () => {
  const view = viewOf(10, allAt(1), '0.5');
  expect(view?.lead[0]).toMatch(/^No single change that people can make lowers the band\./);
  expect(JSON.stringify(view)).not.toContain('mitigation');
});

test('factors with the same effect share a row', () => {
  const { lower, inside } =
    viewOf(7, { ...allAt(0), 'autonomy-of-action': 1, 'goal-driven-planning': 1 }) ?? {};
  expect(lower?.map(({ change }) => change)).toEqual([
    'a partial mitigation of “A threat”',
    'a strong mitigation of “A threat”',
  ]);
  expect(inside?.map(({ change, any, moves }) => [change, any, moves])).toEqual([
    [
      'any one of 2 factors from 1.0 to 0.0',
      ['Autonomy of Action', 'Goal-Driven Planning'],
      '−0.3',
    ],
    [
      'any one of 2 factors from 1.0 to 0.5',
      ['Autonomy of Action', 'Goal-Driven Planning'],
      '−0.2',
    ],
    ['Unreported as the exploit maturity of every threat', [], '−0.3'],
  ]);
});

test('factors that a threat sets for itself are not lowered with those of the agent', () => {
  const agent = record('a', { base: 9.3 }).assessment;
  const [threat] = agent.threats ?? [];
  if (!threat) throw new Error('The fixture has a threat.');
  const own = { ...agent, threats: [{ ...threat, factors: { 'autonomy-of-action': 1 } }] };
  expect(adviceView(judge(own, '0.8'), '0.8')?.lead.join(' ')).toContain(
    'With the agent’s ten factors at 0, where a threat keeps its own, the score is',
  );
});
