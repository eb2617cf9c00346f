import type { AgentFile } from '../../data/api-schema.ts';
import { BAND_IDS, bandOf } from '../../domain/aivss/bands.ts';
import { CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { planOf } from '../../domain/aivss/plan.ts';
import { EVIDENCE_BASES } from '../../domain/assessment/format/vocabulary.ts';
import { say } from '../../words/say.ts';
import { shortCommit } from '../agent/subject.ts';
import { type BadgeView, badgeOf, bandLabel } from '../shared/badge.ts';
import { decimal, factorScore, listOf, longDate, quoted } from '../shared/format.ts';
import { threatPath } from '../shared/paths.ts';
import { askedAgentFromJson } from './asked-agent.ts';
import { type ComparedLine, headlineOf, type Part } from './row.ts';

/** A first look at agents. Differences are not marked, since versions and days nearly always differ. */
export function comparedFacts(agents: readonly AgentFile[]): ComparedLine[] {
  const row = (label: string, parts: (agent: AgentFile) => readonly Part[]): ComparedLine => ({
    label,
    cells: agents.map(parts),
  });
  return [
    row(say('Band'), (agent) => [{ badge: badgeOfAgent(agent) }]),
    row(say('Headline threat'), headlineParts),
    row(say('What drives it'), driverParts),
    row(say('After the first measures'), firstStepParts),
    row(say('Threats by band'), (agent) => [{ text: threatCounts(agent) }]),
    row(say('Version read'), ({ subject, basis, assessed }) => [
      versionPart(subject),
      { note: `${EVIDENCE_BASES[basis].label}, ${longDate(assessed)}` },
    ]),
  ];
}

/** The version that was read; a commit where no version is stated. */
function versionPart({ version, commit }: AgentFile['subject']): Part {
  if (version) return { text: version };
  return commit
    ? { text: say('commit {commit}', { commit: shortCommit(commit) }) }
    : { note: say('not stated') };
}

const badgeOfAgent = ({ band, score }: AgentFile): BadgeView =>
  badgeOf(band === null || score === null ? undefined : { band, score });

function headlineParts(agent: AgentFile): Part[] {
  const threat = headlineOf(agent);
  if (!threat) return [{ note: say('none is scored') }];
  return [
    { text: threat.title, path: threatPath(agent.slug, threat.id) },
    { note: threat.risk ? CORE_RISKS[threat.risk].label : say('no core risk given') },
  ];
}

/** The two parts of the score: the flaw by itself, and what the agent adds. */
function driverParts(agent: AgentFile): Part[] {
  const { cvssBase, factorSum } = headlineOf(agent)?.scores?.[agent.equation] ?? {};
  if (cvssBase === undefined) return [{ note: say('none is scored') }];
  const sum = factorScore(factorSum ?? agent.factorSum);
  return [
    {
      text: say('CVSS base {base} {band}, factor sum {sum}', {
        base: decimal(cvssBase),
        band: bandLabel(bandOf(cvssBase)),
        sum,
      }),
    },
  ];
}

/** The first step of the plan on the page of the agent. */
function firstStepParts(agent: AgentFile): Part[] {
  const { exposure, measures } = askedAgentFromJson(agent);
  const [first] = planOf(exposure, measures, agent.equation)?.steps ?? [];
  if (!first) return [{ note: say('No measure is known to lower the score.') }];
  const titles = agent.threats.filter(({ id }) => first.threats.includes(id));
  const against = say('against {titles}', {
    titles: listOf(titles.map(({ title }) => quoted(title))),
  });
  return [{ badge: badgeOf(first.after), note: against }];
}

/** `2 Critical, 1 High, 1 not scored, 1 fixed` */
function threatCounts({ threats, equation }: AgentFile): string {
  const open = threats.filter(({ status }) => status !== 'fixed');
  const bands = [...BAND_IDS, undefined].map((band) => ({
    label: band ? bandLabel(band) : say('not scored'),
    count: open.filter(({ scores }) => scores?.[equation].band === band).length,
  }));
  return (
    [...bands, { label: say('fixed'), count: threats.length - open.length }]
      .filter(({ count }) => count > 0)
      .map(({ label, count }) => `${count} ${label}`)
      .join(', ') || say('none listed')
  );
}
