import { CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { EVIDENCE_BASES, KINDS } from '../../domain/assessment/format/vocabulary.ts';
import { LAYER_TAG_IDS, LAYER_TAGS } from '../../domain/maestro/layers.ts';
import { badgeOf } from '../shared/badge.ts';
import { factorScore, longDate } from '../shared/format.ts';
import { threatPath } from '../shared/paths.ts';
import {
  type AgentData,
  DIFFERS,
  type Part,
  type Row,
  spreadOf,
  type Verdict,
  verdictOn,
} from './row.ts';

/** What a first look compares, one line each. */
export function comparedFacts(agents: readonly AgentData[]): Row[] {
  const row = (label: string, part: (agent: AgentData) => Part, verdict?: Verdict): Row => {
    const cells = agents.map((agent) => [part(agent)]);
    const values = cells.map(([cell]) => cell?.text ?? cell?.note);
    return { label, verdict: verdict ?? verdictOn(values), cells };
  };
  return [
    row('Band', (agent) => ({ badge: badgeOf(scoreOf(agent)) }), bandVerdict(agents)),
    row('Headline threat', headlinePart),
    row('Its core risk', riskPart),
    row('Threats', threatCounts),
    row(
      'Factor_Sum',
      ({ factorSum }) => ({ text: factorScore(factorSum), note: 'of 10' }),
      spreadOf(agents.map(({ factorSum }) => factorSum)),
    ),
    row('Layers', (agent) => ({ text: coverage(agent) })),
    row('Version read', ({ subject: { version } }) =>
      version ? { text: version } : { note: 'not stated' },
    ),
    row('Basis of evidence', ({ basis }) => ({ text: EVIDENCE_BASES[basis].label })),
    row('Assessed', ({ assessed }) => ({ text: longDate(assessed) })),
    row('Review by', ({ reviewBy }) => ({ text: longDate(reviewBy) })),
    row('Kind', ({ kind }) => ({ text: KINDS[kind].label })),
    row('Vendor', ({ vendor }) => (vendor ? { text: vendor } : { note: 'not given' })),
  ];
}

const scoreOf = ({ band, score }: AgentData) =>
  band === null || score === null ? undefined : { band, score };

/** Decimals inside a band do not rank, so agents of one band do not differ. */
const bandVerdict = (agents: readonly AgentData[]): Verdict =>
  verdictOn(agents.map(({ band }) => band)) === DIFFERS
    ? DIFFERS
    : { differs: false, words: 'same band' };

const headlineOf = ({ threats, headlineThreat }: AgentData) =>
  threats.find(({ id }) => id === headlineThreat);

function headlinePart(agent: AgentData): Part {
  const threat = headlineOf(agent);
  return threat
    ? { text: threat.title, path: threatPath(agent.slug, threat.id) }
    : { note: 'none is scored' };
}

function riskPart(agent: AgentData): Part {
  const risk = headlineOf(agent)?.risk;
  return risk ? { text: CORE_RISKS[risk].label } : { note: 'none given' };
}

function threatCounts({ threats }: AgentData): Part {
  const scored = threats.filter((threat) => threat.scored).length;
  return { text: `${threats.length} listed, ${scored} scored` };
}

const coverage = ({ layers }: AgentData): string =>
  LAYER_TAG_IDS.map((tag) => ({
    label: LAYER_TAGS[tag].label.toLowerCase(),
    count: layers.filter((layer) => layer.tag === tag).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${count} ${label}`)
    .join(', ');
