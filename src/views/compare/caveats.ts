import { TENTH_FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { EVIDENCE_BASES } from '../../domain/assessment/format/vocabulary.ts';
import { listOf, longDate } from '../shared/format.ts';
import type { AgentData } from './row.ts';

/**
 * What a reader must know before the differences mean anything.
 *
 * @param today ISO day
 */
export function caveatsOf(agents: readonly AgentData[], today: string): string[] {
  return [
    ...unscored(agents),
    ...otherEvidence(agents),
    ...otherTenth(agents),
    ...overdue(agents, today),
  ];
}

const names = (agents: readonly AgentData[]): string => listOf(agents.map(({ name }) => name));

function unscored(agents: readonly AgentData[]): string[] {
  const without = agents.filter(({ band }) => band === null);
  if (without.length === 0) return [];
  const verb = without.length === 1 ? 'is' : 'are';
  return [
    `${names(without)} ${verb} not scored: no open threat has a CVSS base. That is not a zero.`,
  ];
}

function otherEvidence(agents: readonly AgentData[]): string[] {
  if (new Set(agents.map(({ basis }) => basis)).size === 1) return [];
  const bases = agents.map(
    ({ name, basis }) => `${name} on ${EVIDENCE_BASES[basis].label.toLowerCase()}`,
  );
  return [
    `They rest on different evidence: ${listOf(bases)}. A difference may lie in what was read.`,
  ];
}

function otherTenth(agents: readonly AgentData[]): string[] {
  const sets = agents.map(
    ({ factors }) =>
      factors.find(({ id, counts }) => counts && TENTH_FACTOR_IDS.some((tenth) => tenth === id))
        ?.id,
  );
  return new Set(sets).size === 1
    ? []
    : ['The tenth factor is not the same for each, so their sums add different things.'];
}

const overdue = (agents: readonly AgentData[], today: string): string[] =>
  agents
    .filter(({ reviewBy }) => reviewBy < today)
    .map(
      ({ name, reviewBy }) =>
        `${name} was to be reviewed by ${longDate(reviewBy)}. Treat it as history.`,
    );
