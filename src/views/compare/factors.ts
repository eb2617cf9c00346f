import type { AgentFile } from '../../data/api-schema.ts';
import {
  FACTOR_IDS,
  FACTORS,
  type FactorId,
  factorLevel,
  isOnRubric,
} from '../../domain/aivss/factors.ts';
import { say } from '../../words/say.ts';
import { factorScore } from '../shared/format.ts';
import { agentFactorPath, factorPath } from '../shared/paths.ts';
import { type Part, type Row, spreadOf, type Verdict } from './row.ts';

/** The factors that any agent has, in their published order, with the score of each agent. */
export function factorScoresOf(agents: readonly AgentFile[]) {
  return FACTOR_IDS.map((id) => ({
    id,
    label: FACTORS[id].label,
    scores: agents.map(({ factors }) => factors.find((factor) => factor.id === id)?.score),
  })).filter(({ scores }) => scores.some((score) => score !== undefined));
}
export type FactorScores = ReturnType<typeof factorScoresOf>[number];

/** The number of factors that every agent has, and how many of these differ. */
export function sharedFactors(factors: readonly FactorScores[]) {
  const shared = factors.filter(({ scores }) => scores.every((score) => score !== undefined));
  const differing = shared.filter(({ scores }) => new Set(scores).size > 1);
  return { all: shared.length, differing: differing.length };
}

export function factorRows(agents: readonly AgentFile[]): Row[] {
  return factorScoresOf(agents).map(({ id, label, scores }) => ({
    label,
    path: factorPath(id),
    note: FACTORS[id].question,
    verdict: verdictOnScores(scores),
    cells: agents.map((agent) => factorCell(agent, id)),
  }));
}

function verdictOnScores(scores: FactorScores['scores']): Verdict {
  const judged = scores.filter((score) => score !== undefined);
  return judged.length < scores.length
    ? { differs: true, words: say('differs: not judged for each') }
    : spreadOf(judged);
}

function factorCell({ slug, name, factors }: AgentFile, id: FactorId): Part[] {
  const factor = factors.find((one) => one.id === id);
  if (!factor) return [{ note: say('Not judged: the assessment has the other tenth factor.') }];
  const { score, reason } = factor;
  const level = factorLevel(score);
  return [
    {
      text: factorScore(score),
      path: agentFactorPath(slug, id),
      about: `${name}, ${FACTORS[id].label}`,
      note: isOnRubric(score) ? level : say('{level} (off the rubric)', { level }),
    },
    { note: reason ?? say('No reason given.') },
  ];
}
