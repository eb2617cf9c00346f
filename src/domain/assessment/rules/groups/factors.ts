import { offRubric, reasonMissing, tenth } from '../factors.ts';
import { restatedFactors } from '../restated.ts';
import type { Rule } from '../rule.ts';

/** The ten factors. */
export const factorRules: readonly Rule[] = [
  {
    id: 'factors/tenth',
    severity: 'error',
    title: 'An assessment has nine shared factors and at least one of the two tenth ones.',
    meaning:
      'AIVSS v0.8 names Natural Language Interface as its tenth factor, v0.5 and the published catalogues name Goal-Driven Planning. Factor_Sum is the sum of ten, so one of the two is needed. Where both are judged, each equation takes its own.',
    mend: 'Judge both in a new assessment. Where a published one is taken over, the one that it has is enough.',
    example: {
      from: '  natural-language-interface: { score: 1, reason: "Language drives tool calls.", sources: [docs] }\n',
      to: '',
    },
    check: tenth,
  },
  {
    id: 'factors/reason-missing',
    severity: 'warning',
    title: 'A factor above 0 has a reason.',
    meaning:
      'A score is worth what its reasons are worth. Whoever disputes a value needs to know what it rests on.',
    mend: 'Say in one sentence what the agent does that earns the score, and cite the source.',
    example: {
      from: 'dynamic-tool-use: { score: 0.5, reason: "Four fixed mail tools.", sources: [docs] }',
      to: 'dynamic-tool-use: { score: 0.5, sources: [docs] }',
    },
    check: reasonMissing,
  },
  {
    id: 'factors/reason-restated',
    severity: 'warning',
    title: 'A reason says more than the factor itself.',
    meaning:
      'A reason that repeats the name of the factor, its question or its rubric would fit every agent with that score. It gives a reader nothing to check.',
    mend: 'Say what this agent does: which tools, which memory, which accounts, and where the source says so.',
    example: {
      from: 'dynamic-tool-use: { score: 0.5, reason: "Four fixed mail tools.", sources: [docs] }',
      to: 'dynamic-tool-use: { score: 0.5, reason: "Tool use is partial.", sources: [docs] }',
    },
    check: restatedFactors,
  },
  {
    id: 'factors/off-rubric',
    severity: 'note',
    title: 'AIVSS knows the factor scores 0, 0.5 and 1.',
    meaning:
      'Table 1 of AIVSS v0.8 has three levels. Values between them are legal in steps of 0.05, since published catalogues use them; they are computed as given, and the page marks them.',
    mend: 'Take the nearest of 0, 0.5 and 1, unless the value comes from a source that gives it so.',
    example: {
      from: 'dynamic-tool-use: { score: 0.5,',
      to: 'dynamic-tool-use: { score: 0.65,',
    },
    check: offRubric,
  },
];
