import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { assessmentSchema } from '../../domain/assessment/format/schema.ts';
import { record } from '../../domain/record.fixture.ts';
import { factorTable, fragmentOf } from './fragment.ts';
import { type CalculatorState, exampleAt, stateOfExample } from './state.ts';

const STATE = stateOfExample(exampleAt(2));
const STATES: CalculatorState[] = [STATE, { ...STATE, exploitMaturity: 1.05, mitigation: 0.9 }];

test.each(STATES)('the fragment fits into an assessment: %j', (state) => {
  const fragment = parse(fragmentOf(state, 'agent-cascading-failures'));
  const { success, data } = assessmentSchema.safeParse({ ...record('a').assessment, ...fragment });
  expect(success).toBe(true);
  expect(data?.factors).toEqual(state.factors);
  expect(data?.threats?.[0]?.cvss).toBe(state.vector);
});

test('the fragment marks what only a person can write', () => {
  expect(fragmentOf(STATE, undefined)).toMatchInlineSnapshot(`
    "factors:
      autonomy-of-action: 1
      self-modification: 0.5
      dynamic-tool-use: 0.5
      persistent-memory: 0.5
      contextual-awareness: 1
      dynamic-identity: 0.5
      multi-agent-interactions: 1
      non-determinism: 1
      opacity-and-reflexivity: 1
      natural-language-interface: 1
    threats:
      - id: new-threat # lower-case words with hyphens, once in the file
        title: Who does what to whom # write it
        layer: agent-frameworks # one of the seven
        cvss: CVSS:4.0/AV:N/AC:H/AT:N/PR:L/UI:N/VC:N/VI:N/VA:H/SC:N/SI:H/SA:H
        exploit-maturity: proof-of-concept
        mitigation: none
        reason: Why this vector, this exploit maturity and this mitigation. # write it
    "
  `);
});

test('the factor table is Markdown with the sum below', () => {
  const lines = factorTable({ ...STATE, factors: { 'autonomy-of-action': 0.35 } }).split('\n');
  expect(lines).toEqual([
    '| Factor | Score | Level |',
    '|---|---|---|',
    '| Autonomy of Action | 0.35 | between none and partial, off the rubric |',
    '| Factor_Sum | 0.35 | of 10 |',
    '',
  ]);
});
