import { BANDS } from '../../domain/aivss/bands.ts';
import { EQUATION_IDS, EQUATIONS, type EquationId } from '../../domain/aivss/equations/index.ts';
import type { AgentImpact, Impact } from '../../domain/impact/impact.ts';
import type { Standing } from '../../domain/impact/standing.ts';
import { count, whole } from '../../views/shared/format.ts';
import { agentDetails } from './details.ts';
import { foreign, tableRow } from './escape.ts';
import type { ImpactContext } from './json.ts';
import { leftOutLines } from './left-out.ts';
import { mark } from './mark.ts';

/** The comment that is updated in place is found by this first line. */
const IMPACT_MARKER = '<!-- septet-impact -->';

/** Hosting platforms refuse a comment above 65,536 characters. */
const LARGEST = 60_000;
/** What the table may take of it, so that some details follow. */
const LARGEST_TABLE = 30_000;
const LARGEST_LEFT_OUT = 10_000;

/** The report as a comment on a pull request: short where nothing changed, cut where it would be too long. */
export function impactMarkdown(impact: Impact, context: ImpactContext): string {
  const head = [
    IMPACT_MARKER,
    '## Impact on the catalogue',
    '',
    opening(impact, context.base),
    ...context.notes.flatMap((note) => ['', `> ${note}`]),
  ];
  const table = agentTable(impact);
  const leftOut = fitting(leftOutLines(impact.leftOut), LARGEST_LEFT_OUT);
  const fixed = [
    ...head,
    ...table.lines,
    ...bandTable(impact),
    ...(leftOut.kept.length > 0 ? ['', '### Left out of all sums', '', ...leftOut.kept] : []),
    ...cutNote(leftOut.cut, 'file', 'left out'),
  ];
  const room = LARGEST - fixed.join('\n').length - 500;
  const details = fitting(
    impact.agents.flatMap((agent) => agentDetails(agent)),
    room,
  );
  const parts = [
    ...fixed,
    ...details.kept,
    ...cutNote(table.cut, 'row'),
    ...cutNote(details.cut, 'part', 'of the details'),
  ];
  return `${parts.join('\n')}\n`;
}

function opening({ agents, equation }: Impact, base: string): string {
  if (agents.length === 0) return `No assessment differs in what is counted from ${foreign(base)}.`;
  const number = (kind: AgentImpact['kind']) =>
    agents.filter((agent) => agent.kind === kind).length;
  const said = (['changed', 'added', 'removed'] as const)
    .filter((kind) => number(kind) > 0)
    .map((kind) => `${number(kind)} ${kind}`);
  return `Assessments compared with ${foreign(base)}: ${said.join(', ')}. The headline score is that of ${EQUATIONS[equation].label}. The rank is the place in the list of agents, where decimals do not count.`;
}

function agentTable({ agents, equation }: Impact): { lines: string[]; cut: number } {
  if (agents.length === 0) return { lines: [], cut: 0 };
  const ids = [equation, ...EQUATION_IDS.filter((id) => id !== equation)];
  const head = ['Agent', ...ids.map((id) => EQUATIONS[id].label), 'Rank'];
  const { kept, cut } = fitting(
    agents.map((agent) => row(agent, ids)),
    LARGEST_TABLE,
  );
  return { lines: ['', tableRow(head), tableRow(head.map(() => '---')), ...kept], cut };
}

function row(agent: AgentImpact, ids: readonly EquationId[]): string {
  const before = agent.kind === 'added' ? undefined : agent.before;
  const after = agent.kind === 'removed' ? undefined : agent.after;
  const name = foreign((after ?? before)?.name ?? '');
  const state = { added: ' (new)', removed: ' (removed)', changed: '' }[agent.kind];
  return tableRow([
    `${name}${state}`,
    ...ids.map((id) =>
      movement(before && mark(before.scores[id]), after && mark(after.scores[id])),
    ),
    movement(before && rank(before), after && rank(after)),
  ]);
}

const rank = ({ rank, of }: Standing): string => `${whole(rank)} of ${whole(of)}`;

/** What is new or gone stands alone; what stayed is not written twice. */
const movement = (before: string | undefined, after: string | undefined): string =>
  before === undefined || after === undefined || before === after
    ? (after ?? before ?? '')
    : `${before} → **${after}**`;

/** Bands without any agent before and after are left out. */
function bandTable({ bands, agents }: Impact): string[] {
  if (agents.length === 0) return [];
  const rows = bands.before.flatMap(({ band, count: before }, index) => {
    const after = bands.after[index]?.count ?? 0;
    const label = band ? BANDS[band].label : 'Not scored';
    return before + after > 0 ? [tableRow([label, `${before}`, `${after}`])] : [];
  });
  return ['', tableRow(['Band', 'Before', 'After']), tableRow(['---', '---', '---']), ...rows];
}

/** As many of the first parts as fit; none is cut in its middle. */
function fitting(parts: readonly string[], room: number): { kept: string[]; cut: number } {
  let used = 0;
  const over = parts.findIndex((part) => {
    used += part.length + 1;
    return used > room;
  });
  return over < 0
    ? { kept: [...parts], cut: 0 }
    : { kept: parts.slice(0, over), cut: parts.length - over };
}

const cutNote = (cut: number, what: string, where = 'of the table'): string[] =>
  cut === 0
    ? []
    : [
        '',
        `> ${count(cut, what)} ${where} did not fit here; \`npm run impact\` with \`--format json\` prints all.`,
      ];
