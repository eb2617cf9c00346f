import type { EquationId } from '../domain/aivss/equations/index.ts';
import type { JudgedThreat } from '../domain/assessment/score.ts';
import type { Agent } from '../domain/catalogue.ts';
import { advisoryScore } from '../domain/cvss/published-score.ts';
import { isRegistryPackage, purlKey } from '../domain/identifiers.ts';
import type { FirstMeasure, KnownAdvisory, MatchableAgent } from '../domain/matching/match.ts';
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
    names: [...new Set([name, shortName(name), ...aliases].map(nameKey))],
    identifiers: identifierKeys(assessment),
    band: band ?? null,
    score: judgement.headline?.score ?? null,
    version: subject?.version ?? null,
    advisories: advisoriesOf(agent),
    advice: adviceOf(agent, equation),
  };
}

/** A name without what stands in parentheses after it to tell it from others. */
const shortName = (name: string): string => name.replace(/ \([^()]*\)$/, '');

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
    exploited: advisory.exploited ?? null,
  }));
}

/**
 * The measures of What to do first, in its order, up to the first that is for every package of the agent: those that are known to
 * lower the score, where there are some.
 */
function adviceOf({ assessment, judgement }: Agent, equation: EquationId): FirstMeasure[] {
  const measures = whatToDo(judgement, equation)?.steps.flatMap((step) => step.measures) ?? [];
  const weighed = measures.filter(({ taken }) => taken);
  const own = (assessment.identifiers ?? []).map(purlKey).filter(isRegistryPackage);
  const advice = (weighed.length > 0 ? weighed : measures).map(({ id, text }) => {
    const threat = judgement.threats.find((each) => id.startsWith(`${each.id}.`));
    return { text, packages: threat ? packagesAmong(own, threat) : [] };
  });
  const last = advice.findIndex(({ packages }) => packages.length === 0);
  return last < 0 ? advice : advice.slice(0, last + 1);
}

/** Those of several packages that a threat is about, as its advisories say, or one of its measures by name. */
function packagesAmong(own: readonly string[], { advisories, measures }: JudgedThreat): string[] {
  if (own.length < 2) return [];
  const about = advisories.map((advisory) => advisory.package && purlKey(advisory.package));
  const words = new Set(measures.flatMap(({ text }) => text.split(/[^\w-]+/)));
  return own.filter(
    (key) =>
      (about.includes(key) && !about.includes(undefined)) || words.has(key.replace(/^.*\//, '')),
  );
}
