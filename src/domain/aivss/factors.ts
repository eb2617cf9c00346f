import { say } from '../../words/say.ts';
import { idsOf, isOneOf } from '../tables.ts';
/**
 * The agentic risk factors of OWASP AIVSS. Two published sets share nine of them; the tenth differs:
 * v0.5 and the published catalogues score Goal-Driven Planning, v0.8 scores Natural Language Interface.
 *
 * The order is that of the published catalogues, with the v0.8 factor last.
 */
export const FACTORS = {
  'autonomy-of-action': {
    label: 'Autonomy of Action',
    v08: { name: 'Execution Autonomy', key: 'autonomy' },
    v05: 'Autonomy of Action',
    question: say('What may it do before a person has agreed?'),
    rubric: [
      say('A human approves every action.'),
      say('Acts alone only in sandboxed or non-critical paths.'),
      say('Commits alone in production or critical systems.'),
    ],
  },
  'goal-driven-planning': {
    label: 'Goal-Driven Planning',
    v08: undefined,
    v05: 'Goal-Driven Planning',
    question: say('Who decides the steps?'),
    rubric: [
      say('Executes fixed steps.'),
      say('Plans inside a bounded task.'),
      say('Sets and pursues its own sub-goals.'),
    ],
  },
  'self-modification': {
    label: 'Self-Modification',
    v08: { name: 'Self-Modification', key: 'self_mod' },
    v05: 'Self-Modification',
    question: say('Can it change what it is?'),
    rubric: [
      say('Static configuration.'),
      say('Edits its own prompts or configuration.'),
      say('Changes tools or control flow; generates and runs code.'),
    ],
  },
  'dynamic-tool-use': {
    label: 'Dynamic Tool Use',
    v08: { name: 'External Tool Control Surface', key: 'tools' },
    v05: 'Tool Use',
    question: say('What can it reach through tools?'),
    rubric: [
      say('No tools, or read-only ones.'),
      say('Reads and writes, tightly scoped or allow-listed.'),
      say('Broad, high-authority tools: cloud, CI/CD, SQL, OT.'),
    ],
  },
  'persistent-memory': {
    label: 'Persistent Memory',
    v08: { name: 'Persistent State Retention', key: 'persistence' },
    v05: 'Memory Use',
    question: say('What does it keep?'),
    rubric: [
      say('Stateless.'),
      say('Session memory only.'),
      say('Long-term memory across sessions.'),
    ],
  },
  'contextual-awareness': {
    label: 'Contextual Awareness',
    v08: { name: 'Contextual Awareness', key: 'context' },
    v05: 'Contextual Awareness',
    question: say('What does it take in from around it?'),
    rubric: [
      say('Acts in a vacuum.'),
      say('Takes narrow signals.'),
      say('Broad signals from its environment drive decisions.'),
    ],
  },
  'dynamic-identity': {
    label: 'Dynamic Identity',
    v08: { name: 'Dynamic Identity', key: 'identity' },
    v05: 'Dynamic Identity',
    question: say('As whom does it act?'),
    rubric: [
      say('One fixed service identity.'),
      say('Limited, scoped swaps of identity.'),
      say('Assumes roles or crosses tenants at run time.'),
    ],
  },
  'multi-agent-interactions': {
    label: 'Multi-Agent Interactions',
    v08: { name: 'Multi-Agent Interactions', key: 'multi_agent' },
    v05: 'Multi-Agent Interactions',
    question: say('Which other agents does it deal with?'),
    rubric: [
      say('Isolated.'),
      say('One or two known peers.'),
      say('Orchestration, swarms, markets.'),
    ],
  },
  'non-determinism': {
    label: 'Non-Determinism',
    v08: { name: 'Behavioral Non-Determinism', key: 'non_determinism' },
    v05: 'Non-Determinism',
    question: say('How much does its behaviour vary?'),
    rubric: [
      say('Rule-based or fixed.'),
      say('Bounded variance behind strict guards.'),
      say('High variance, weak guards.'),
    ],
  },
  'opacity-and-reflexivity': {
    label: 'Opacity & Reflexivity',
    v08: { name: 'Opacity & Reflexivity', key: 'opacity' },
    v05: 'Opacity & Reflexivity',
    question: say('Can one tell why it acted?'),
    rubric: [
      say('Fully traceable and logged.'),
      say('Partial or fragmented logs.'),
      say('Nobody can tell why an action was taken.'),
    ],
  },
  'natural-language-interface': {
    label: 'Natural Language Interface',
    v08: { name: 'Natural Language Interface', key: 'language' },
    v05: undefined,
    question: say('What can words make it do?'),
    rubric: [
      say('Structured input only.'),
      say('Language for retrieval and questions, not for execution.'),
      say('Prompts drive tool execution and planning.'),
    ],
  },
} as const satisfies Record<string, Factor>;

export interface Factor {
  /** The name that published per-agent catalogues use. */
  readonly label: string;
  /** Name and report key in AIVSS v0.8 (Appendix A), where the factor exists there. */
  readonly v08: { readonly name: string; readonly key: string } | undefined;
  /** Name in AIVSS v0.5, where the factor exists there. */
  readonly v05: string | undefined;
  readonly question: string;
  /** What 0, 0.5 and 1 mean (v0.8 Tables 1 and 2; the planning row is Septet's own). */
  readonly rubric: readonly [none: string, partial: string, full: string];
}

export type FactorId = keyof typeof FACTORS;
export const FACTOR_IDS = idsOf(FACTORS);

/** The two factors of which an assessment has one or both. */
export const TENTH_FACTOR_IDS = ['goal-driven-planning', 'natural-language-interface'] as const;
export type TenthFactorId = (typeof TENTH_FACTOR_IDS)[number];
export type SharedFactorId = Exclude<FactorId, TenthFactorId>;

export const SHARED_FACTOR_IDS = FACTOR_IDS.filter(
  (id): id is SharedFactorId => !isOneOf(TENTH_FACTOR_IDS, id),
);

/** The published set that a tenth factor belongs to, by the version that names it. */
export const FACTOR_SETS = {
  'v0.8': { tenth: 'natural-language-interface' },
  'v0.5': { tenth: 'goal-driven-planning' },
} as const satisfies Record<string, { tenth: TenthFactorId }>;
export type FactorSetId = keyof typeof FACTOR_SETS;

/** The ten factors of a set: the shared ones and its own tenth, or the other tenth where only that is judged. */
export function tenOf<T>(
  factors: Readonly<Partial<Record<FactorId, T>>>,
  set: FactorSetId,
): Readonly<Partial<Record<FactorId, T>>> {
  const { tenth } = FACTOR_SETS[set];
  if (TENTH_FACTOR_IDS.some((id) => factors[id] === undefined)) return factors;
  const ten = { ...factors };
  for (const id of TENTH_FACTOR_IDS) if (id !== tenth) delete ten[id];
  return ten;
}

/** The levels of the rubric (v0.8 Table 1). Any other score is off the rubric. */
export const RUBRIC_LEVELS = [
  { score: 0, label: say('none') },
  { score: 0.5, label: say('partial') },
  { score: 1, label: say('full') },
] as const;

/** Scores run from 0 to 1 in steps of this size. */
export const FACTOR_STEP = 0.05;

/**
 * Whether a number is a factor score: a multiple of `FACTOR_STEP` from 0 to 1, written with two decimals. 0.35 is one;
 * 0.36 is not, nor is 0.1 + 0.2, which is not exactly 0.3 in binary.
 */
export const isFactorScore = (score: number): boolean =>
  score >= 0 &&
  score <= 1 &&
  score === Number(score.toFixed(2)) &&
  Math.round(score * 100) % Math.round(FACTOR_STEP * 100) === 0;

/** Whether a factor score is a level of the rubric: 0, 0.5 or 1. */
export const isOnRubric = (score: number): boolean =>
  RUBRIC_LEVELS.some((level) => level.score === score);

/**
 * The level of a factor score in words.
 *
 * @param score 0 to 1
 * @returns a rubric level, or the two levels that the score lies between
 */
export function factorLevel(score: number): string {
  const exact = RUBRIC_LEVELS.find((level) => level.score === score);
  if (exact) return exact.label;
  return score < 0.5 ? say('between none and partial') : say('between partial and full');
}
