import type { EquationId } from '../domain/aivss/equations/index.ts';
import type { Agent } from '../domain/catalogue.ts';
import { addressKey, purlKey } from '../domain/identifiers.ts';
import type { KnownAdvisory, MatchableAgent } from '../domain/matching/match.ts';
import { nameKey } from '../domain/names.ts';
import { whatToDo } from '../views/agent/what-to-do.ts';

/** What a list of software is matched with: every agent by all that identifies it, with what a match shows. */
export function knownAgent(agent: Agent, equation: EquationId): MatchableAgent {
  const { slug, assessment, judgement, band } = agent;
  const { name, aliases = [], identifiers = [], homepage, repository, subject } = assessment;
  const addresses = [repository, homepage].filter((address) => address !== undefined);
  return {
    slug,
    name,
    names: [...new Set([name, ...aliases].map(nameKey))],
    identifiers: [...identifiers.map(purlKey), ...addresses.map(addressKey)],
    band: band ?? null,
    score: judgement.headline?.score ?? null,
    version: subject?.version ?? null,
    advisories: advisoriesOf(agent),
    advice: adviceOf(agent, equation),
  };
}

function advisoriesOf({ assessment }: Agent): KnownAdvisory[] {
  const { advisories = [], threats = [] } = assessment;
  const all = [...advisories, ...threats.flatMap((threat) => threat.advisories ?? [])];
  const once = new Map(all.map((advisory) => [advisory.id, advisory]));
  return [...once.values()].map(({ id, severity, affected, 'fixed-in': fixedIn }) => ({
    id,
    severity: severity ?? null,
    affected: affected ?? null,
    fixedIn: fixedIn ?? null,
  }));
}

/** The first measure of the first step: one that is known to lower the score where there is one. */
function adviceOf({ judgement }: Agent, equation: EquationId): string | null {
  const [first] = whatToDo(judgement, equation)?.steps ?? [];
  const measure = first?.measures.find(({ taken }) => taken) ?? first?.measures[0];
  return measure?.text ?? null;
}
