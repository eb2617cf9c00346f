import type { AgentFile } from '../../data/api-schema.ts';
import { TENTH_FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { EVIDENCE_BASES } from '../../domain/assessment/format/vocabulary.ts';
import { say } from '../../words/say.ts';
import { inSentence, listOf, longDate } from '../shared/format.ts';

/**
 * What a reader must know to understand the differences.
 *
 * @param today ISO day
 */
export function caveatsOf(agents: readonly AgentFile[], today: string): string[] {
  return [
    ...unscored(agents),
    ...otherEvidence(agents),
    ...otherTenth(agents),
    ...overdue(agents, today),
  ];
}

const namesOf = (agents: readonly AgentFile[]): string => listOf(agents.map(({ name }) => name));

function unscored(agents: readonly AgentFile[]): string[] {
  const without = agents.filter(({ band }) => band === null);
  if (without.length === 0) return [];
  const values = { agents: namesOf(without) };
  return [
    without.length === 1
      ? say('{agents} is not scored: no open threat has a CVSS base. That is not a zero.', values)
      : say('{agents} are not scored: no open threat has a CVSS base. That is not a zero.', values),
  ];
}

function otherEvidence(agents: readonly AgentFile[]): string[] {
  if (new Set(agents.map(({ basis }) => basis)).size === 1) return [];
  const bases = agents.map(({ name, basis }) =>
    say('{name} on {label}', { name, label: inSentence(EVIDENCE_BASES[basis].label) }),
  );
  return [
    say('They rest on different evidence: {bases}. A difference may lie in what was read.', {
      bases: listOf(bases),
    }),
  ];
}

function otherTenth(agents: readonly AgentFile[]): string[] {
  const sets = agents.map(
    ({ factors }) =>
      factors.find(({ id, counts }) => counts && TENTH_FACTOR_IDS.some((tenth) => tenth === id))
        ?.id,
  );
  return new Set(sets).size === 1
    ? []
    : [say('The tenth factor is not the same for each, so their sums add different things.')];
}

const overdue = (agents: readonly AgentFile[], today: string): string[] =>
  agents
    .filter(({ reviewBy }) => reviewBy < today)
    .map(({ name, reviewBy }) =>
      say('{name} was to be reviewed by {reviewBy}. Treat it as history.', {
        name,
        reviewBy: longDate(reviewBy),
      }),
    );
