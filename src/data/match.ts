import type { EquationId } from '../domain/aivss/equations/index.ts';
import type { Agent } from '../domain/catalogue.ts';
import { advisoryScore } from '../domain/cvss/published-score.ts';
import type { KnownAdvisory, MatchableAgent } from '../domain/matching/match.ts';
import { nameKey } from '../domain/names.ts';
import { advisoryKey } from '../views/agent/advisories.ts';
import { whatToDo } from '../views/agent/what-to-do.ts';
import { identifierKeys } from './identifiers.ts';

/** An agent as lists of software are matched with it: everything that identifies it, and what a match shows. */
export function knownAgent(agent: Agent, equation: EquationId): MatchableAgent {
  const { slug, assessment, judgement, band } = agent;
  const { name, aliases = [], subject } = assessment;
  return {
    slug,
    name,
    names: [...new Set([name, ...aliases].map(nameKey))],
    identifiers: identifierKeys(assessment),
    band: band ?? null,
    score: judgement.headline?.score ?? null,
    version: subject?.version ?? null,
    advisories: advisoriesOf(agent),
    advice: adviceOf(agent, equation),
  };
}

function advisoriesOf({ assessment }: Agent): KnownAdvisory[] {
  const { advisories = [], threats = [] } = assessment;
  const cited = [...advisories, ...threats.flatMap((threat) => threat.advisories ?? [])];
  const once = new Map(cited.map((advisory) => [advisoryKey(advisory), advisory]));
  return [...once.values()].map((advisory) => ({
    id: advisory.id,
    package: advisory.package ?? null,
    severity: advisoryScore(advisory) ?? null,
    affected: advisory.affected ?? null,
    fixedIn: advisory['fixed-in'] ?? null,
  }));
}

/** The first measure of the first step: one that is known to lower the score where there is one. */
function adviceOf({ judgement }: Agent, equation: EquationId): string | null {
  const [first] = whatToDo(judgement, equation)?.steps ?? [];
  const measure = first?.measures.find(({ taken }) => taken) ?? first?.measures[0];
  return measure?.text ?? null;
}
