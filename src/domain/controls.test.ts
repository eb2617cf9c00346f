import { expect, test } from 'vitest';
import { HALF_FACTORS, threatInputs } from './aivss/exposure.fixture.ts';
import type { Exposure } from './aivss/exposure.ts';
import { afterMeasures } from './aivss/measures.ts';
import type { NumberedMeasure } from './conditions/asked-of.ts';
import { controlledThreats, remaining } from './controls.ts';

const EXPOSURE: Exposure = {
  factors: HALF_FACTORS,
  threats: [threatInputs('tool', 9), threatInputs('memory', 8), threatInputs('other', 6)],
};
const RISKS = new Map([
  ['tool', 'agentic-ai-tool-misuse'],
  ['memory', 'agent-memory-and-context-manipulation'],
] as const);
const MEASURES: readonly NumberedMeasure[] = [
  { threat: 'tool', by: 'user', brings: 'partial' },
  { threat: 'tool', by: 'admin', brings: 'strong' },
  { threat: 'memory', by: 'user', brings: { 'persistent-memory': 0 } },
  { threat: 'memory', by: 'vendor', brings: 'strong' },
  { threat: 'other', by: undefined, brings: 'strong' },
];
const THREATS = controlledThreats(EXPOSURE, RISKS, MEASURES, '0.8');

type Choice = Parameters<typeof remaining>[1];
test.each<[string, Choice]>([
  ['nothing', () => false],
  ['all of the user', (by) => by === 'user'],
  ['all of an administrator', (by) => by === 'admin'],
  ['everything', () => true],
  ['one risk', (_, risk) => risk === 'agentic-ai-tool-misuse'],
  ['one risk of one actor', (by, risk) => by === 'user' && risk === 'agentic-ai-tool-misuse'],
])('%s leaves the score that its measures leave', (_, isChosen) => {
  const taken = MEASURES.filter(
    ({ by, threat }) =>
      (by === 'user' || by === 'admin') &&
      isChosen(by, [...RISKS].find(([id]) => id === threat)?.[1]),
  );
  expect(remaining(THREATS, isChosen)).toEqual(afterMeasures(EXPOSURE, taken, '0.8').headline);
});

test('an agent that is not scored has no score left either', () => {
  expect(remaining([], () => true)).toBeUndefined();
});
