import { EQUATION_IDS, type EquationId } from '../../src/domain/aivss/equations/index.ts';
import { type Score, type ScoreInputs, score } from '../../src/domain/aivss/score.ts';
import { cvssBaseScore } from '../../src/domain/cvss/base-score.ts';
import { agentsOf } from './agents.ts';
import { addressOf, SITES, type Site, site } from './sites.ts';
import { expect, test } from './test.ts';

/** The JSON of a site has everything that a score follows from: here it is computed from the JSON alone. */
interface AgentJson {
  readonly version: number;
  readonly score: number | null;
  readonly band: string | null;
  readonly headlineThreat: string | null;
  readonly equation: EquationId;
  readonly factors: readonly {
    readonly id: string;
    readonly score: number;
    readonly counts: boolean;
  }[];
  readonly threats: readonly {
    readonly id: string;
    readonly cvss: string | null;
    readonly scored: boolean;
    readonly status: string | null;
    readonly factorOverrides: Readonly<Record<string, number>>;
    readonly scores: Readonly<Record<EquationId, Omit<Score, 'steps' | 'equation'>>> | null;
  }[];
}

const json = async (here: Site, path: string) => {
  const response = await fetch(addressOf(here, path));
  expect(response.headers.get('content-type')).toContain('application/json');
  return response.json();
};

for (const id of ['subpath', 'edge', 'large'] as const) {
  test(`every score of ${id} can be computed again from its JSON`, async () => {
    const list = await json(site(id), '/api/v1/agents.json');
    expect(list.version).toBe(1);
    expect(list.count).toBe(list.agents.length);
    expect(list.agents.length).toBeGreaterThan(1);
    for (const summary of list.agents.slice(0, 60)) {
      const agent: AgentJson = await json(site(id), `/api/v1/agents/${summary.slug}.json`);
      expect(agent.version).toBe(1);
      expect(agent.factors.filter(({ counts }) => counts)).toHaveLength(10);
      const computed = agent.threats.flatMap((threat) => {
        const scores = recompute(agent, threat);
        return threat.status === 'fixed' ? [] : scores;
      });
      const highest = computed.toSorted((a, b) => b.score - a.score)[0];
      expect(agent.score).toBe(highest?.score ?? null);
      expect(agent.band).toBe(highest?.band ?? null);
      expect([summary.score, summary.band]).toEqual([agent.score, agent.band]);
    }
  });
}

/** Scores a threat from what the JSON says of it, compares under every equation, and returns the headline score. */
function recompute(agent: AgentJson, threat: AgentJson['threats'][number]): Score[] {
  const { scores } = threat;
  if (!scores) return [];
  const own = Object.fromEntries(agent.factors.map((factor) => [factor.id, factor.score]));
  const factors = { ...own, ...threat.factorOverrides };
  const results = EQUATION_IDS.map((id) => {
    // What is as in the headline's stands there alone.
    const given = { ...scores[agent.equation], ...scores[id] };
    const result = score({ ...inputs(threat.cvss, given), factors }, id);
    const { equation: _equation, ...numbers } = result;
    expect(given).toMatchObject(numbers);
    return result;
  });
  return results.filter(({ equation }) => equation === agent.equation);
}

type GivenScore = NonNullable<AgentJson['threats'][number]['scores']>['0.8'];

function inputs(cvss: string | null, given: GivenScore): Omit<ScoreInputs, 'factors'> {
  const stated = (flag: Score['flags'][number]) => !given.flags.includes(flag);
  return {
    cvssBase: cvss === null ? given.cvssBase : cvssBaseScore(cvss),
    baseIsEstimated: cvss === null,
    ...(given.exploitMaturity === undefined
      ? { threatMultiplier: given.threatMultiplier }
      : stated('default-exploit-maturity') && { exploitMaturity: given.exploitMaturity }),
    ...(given.mitigation === undefined
      ? given.mitigationFactor !== undefined && { mitigationFactor: given.mitigationFactor }
      : stated('default-mitigation') && { mitigation: given.mitigation }),
  };
}

test('the list has every agent of the catalogue, in its order', async () => {
  for (const id of ['subpath', 'edge'] as const) {
    const { agents } = await json(site(id), '/api/v1/agents.json');
    const slugs = agents.map(({ slug }: { slug: string }) => slug);
    expect(slugs).toEqual(agentsOf(SITES[id]).map(({ slug }) => slug));
  }
});

test('an empty catalogue has an empty list', async () => {
  expect(await json(site('empty'), '/api/v1/agents.json')).toMatchObject({ count: 0, agents: [] });
});

test('an id that its list has retired still answers, as a page and as JSON', async ({ page }) => {
  const here = site('subpath');
  const told = await json(here, '/api/v1/threats/mitre-atlas/AML.T0104.json');
  expect(told).toMatchObject({ list: 'mitre-atlas', successor: 'AML.T0115.002' });
  expect(told.json).toMatch(/\/api\/v1\/threats\/mitre-atlas\/AML\.T0115\.002\.json$/);
  await page.goto(addressOf(here, '/threats/mitre-atlas/AML.T0104/'));
  await expect(page).toHaveURL(/\/threats\/mitre-atlas\/AML\.T0115\.002\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('AI Agent Tools');
});
