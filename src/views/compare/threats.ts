import { bandRank } from '../../domain/aivss/bands.ts';
import { CORE_RISK_IDS, CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { say } from '../../words/say.ts';
import { badgeOf } from '../shared/badge.ts';
import { listOf } from '../shared/format.ts';
import { threatPath, threatsPath } from '../shared/paths.ts';
import { statusLabel } from '../shared/threat-status.ts';
import type { AgentData, Part, Row, Verdict } from './row.ts';

type Threat = AgentData['threats'][number];

/** The threats of one agent that belong to a row. */
interface Held {
  readonly agent: AgentData;
  readonly threats: readonly Threat[];
}

/** The threats by core risk: those that most agents share first, then in the order of AIVSS. */
export function riskRows(agents: readonly AgentData[]): Row[] {
  const rows = [...CORE_RISK_IDS, null].map((risk) =>
    rowOf(
      agents,
      risk ? CORE_RISKS[risk].label : say('No core risk given'),
      (threat) => threat.risk === risk,
      {
        withBands: true,
      },
    ),
  );
  const [unnamed, named] = [rows.slice(-1), rows.slice(0, -1)];
  return [...sharedFirst(named), ...unnamed.filter(isHeld)];
}

/** The entries of published lists that the threats map to: those that most agents share first. */
export function referenceRows(agents: readonly AgentData[]): Row[] {
  const entries = agents.flatMap(({ threats }) => threats.flatMap(({ mapsTo }) => mapsTo));
  const names = new Map(entries.map(({ reference, name }) => [reference, name]));
  const rows = [...names]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([reference, name]) => ({
      ...rowOf(agents, name, ({ mapsTo }) => mapsTo.some((entry) => entry.reference === reference)),
      // Its page is there: a threat of this catalogue maps to it.
      path: entryPath(reference),
      note: reference,
    }));
  return sharedFirst(rows);
}

/** As the domain has the path of a topic, which would bring every list to the browser. */
const entryPath = (reference: string): string =>
  threatsPath(reference.replace(':', '/').replaceAll(':', '-'));

function rowOf(
  agents: readonly AgentData[],
  label: string,
  belongs: (threat: Threat) => boolean,
  { withBands = false } = {},
): Row {
  const held = agents.map((agent) => ({ agent, threats: agent.threats.filter(belongs) }));
  const cells = held.map(({ agent, threats }) =>
    threats.map((threat) => partOf(agent, threat, withBands)),
  );
  return { label, cells, verdict: verdictOn(held, withBands) };
}

function partOf({ slug, equation }: AgentData, threat: Threat, withBand: boolean): Part {
  const note = statusLabel(threat.status);
  const part = { text: threat.title, ...(note && { note }), path: threatPath(slug, threat.id) };
  return withBand ? { ...part, badge: badgeOf(threat.scores?.[equation]) } : part;
}

/** Shared by all and, where bands are compared, as severe in each. */
function verdictOn(held: readonly Held[], withBands: boolean): Verdict {
  const holders = held.filter(({ threats }) => threats.length > 0);
  if (holders.length < held.length) {
    return {
      differs: true,
      words: say('only in {holders}', { holders: listOf(holders.map(({ agent }) => agent.name)) }),
    };
  }
  const all = held.length === 2 ? say('in both') : say('in all');
  if (!withBands) return { differs: false, words: all };
  const worst = held.map(worstRank);
  return new Set(worst).size === 1
    ? { differs: false, words: say('{all}, same band', { all }) }
    : { differs: true, words: say('{all}, bands differ', { all }) };
}

const worstRank = ({ agent, threats }: Held): number =>
  Math.min(
    ...threats
      .filter(({ status }) => status !== 'fixed')
      .map(({ scores }) => bandRank(scores?.[agent.equation]?.band)),
  );

const holderCount = ({ cells }: Row): number => cells.filter((parts) => parts.length > 0).length;
const isHeld = (row: Row): boolean => holderCount(row) > 0;

const sharedFirst = (rows: readonly Row[]): Row[] =>
  rows.filter(isHeld).toSorted((a, b) => holderCount(b) - holderCount(a));
