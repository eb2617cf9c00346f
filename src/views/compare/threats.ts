import type { AgentFile } from '../../data/api-schema.ts';
import { bandRank } from '../../domain/aivss/bands.ts';
import { CORE_RISK_IDS, CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { say } from '../../words/say.ts';
import { badgeOf } from '../shared/badge.ts';
import { listOf } from '../shared/format.ts';
import { threatPath, threatsPath } from '../shared/paths.ts';
import { statusLabel } from '../shared/threat-status.ts';
import type { Part, Row, Verdict } from './row.ts';

type Threat = AgentFile['threats'][number];

/** The threats of an agent that belong to a row. */
interface AgentThreats {
  readonly agent: AgentFile;
  readonly threats: readonly Threat[];
}

/** The threats by core risk: risks that most agents share first, otherwise in the order of AIVSS. */
export function riskRows(agents: readonly AgentFile[]): Row[] {
  const rows = [...CORE_RISK_IDS, null].map((risk) => {
    const label = risk ? CORE_RISKS[risk].label : say('No core risk given');
    return threatsRow(agents, label, (threat) => threat.risk === risk, { withBands: true });
  });
  const [unnamed, named] = [rows.slice(-1), rows.slice(0, -1)];
  return [...sharedFirst(named), ...unnamed.filter(hasThreats)];
}

/** The threats by the list entries that they map to: entries that most agents share first. */
export function referenceRows(agents: readonly AgentFile[]): Row[] {
  const entries = agents.flatMap(({ threats }) => threats.flatMap(({ mapsTo }) => mapsTo));
  const names = new Map(entries.map(({ reference, name }) => [reference, name]));
  const rows = [...names]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([reference, name]) => ({
      ...threatsRow(agents, name, ({ mapsTo }) =>
        mapsTo.some((entry) => entry.reference === reference),
      ),
      // The page exists, because a threat of this catalogue maps to the entry.
      path: entryPath(reference),
      note: reference,
    }));
  return sharedFirst(rows);
}

/** The path of an entry. The function of the domain is not used, since it would bring every list to the browser. */
const entryPath = (reference: string): string =>
  threatsPath(reference.replace(':', '/').replaceAll(':', '-'));

function threatsRow(
  agents: readonly AgentFile[],
  label: string,
  belongs: (threat: Threat) => boolean,
  { withBands = false } = {},
): Row {
  const threatsByAgent = agents.map((agent) => ({ agent, threats: agent.threats.filter(belongs) }));
  const cells = threatsByAgent.map(({ agent, threats }) =>
    threats.map((threat) => threatPart(agent, threat, withBands)),
  );
  return { label, cells, verdict: sharedVerdict(threatsByAgent, withBands) };
}

function threatPart({ slug, equation }: AgentFile, threat: Threat, withBand: boolean): Part {
  const note = statusLabel(threat.status);
  const part = { text: threat.title, ...(note && { note }), path: threatPath(slug, threat.id) };
  return withBand ? { ...part, badge: badgeOf(threat.scores?.[equation]) } : part;
}

/** Whether all agents have such threats and, where bands are compared, in the same worst band. */
function sharedVerdict(threatsByAgent: readonly AgentThreats[], withBands: boolean): Verdict {
  const holders = threatsByAgent.filter(({ threats }) => threats.length > 0);
  if (holders.length < threatsByAgent.length) {
    return {
      differs: true,
      words: say('only in {holders}', { holders: listOf(holders.map(({ agent }) => agent.name)) }),
    };
  }
  const inAll = threatsByAgent.length === 2 ? say('in both') : say('in all');
  if (!withBands) return { differs: false, words: inAll };
  const worst = threatsByAgent.map(worstRank);
  return new Set(worst).size === 1
    ? { differs: false, words: say('{all}, same band', { all: inAll }) }
    : { differs: true, words: say('{all}, bands differ', { all: inAll }) };
}

const worstRank = ({ agent, threats }: AgentThreats): number =>
  Math.min(
    ...threats
      .filter(({ status }) => status !== 'fixed')
      .map(({ scores }) => bandRank(scores?.[agent.equation]?.band)),
  );

const holderCount = ({ cells }: Row): number => cells.filter((parts) => parts.length > 0).length;
const hasThreats = (row: Row): boolean => holderCount(row) > 0;

const sharedFirst = (rows: readonly Row[]): Row[] =>
  rows.filter(hasThreats).toSorted((a, b) => holderCount(b) - holderCount(a));
