import { BANDS } from '../../domain/aivss/bands.ts';
import { EQUATION_IDS, EQUATIONS, type EquationId } from '../../domain/aivss/equations/index.ts';
import type { AgentImpact, Impact } from '../../domain/impact/impact.ts';
import type { Standing } from '../../domain/impact/standing.ts';
import { count, whole } from '../../views/shared/format.ts';
import { countFitting } from '../count-fitting.ts';
import { agentDetails } from './details.ts';
import { codeSpan, tableRow } from './escape.ts';
import type { ImpactContext } from './json.ts';
import { leftOutLines } from './left-out.ts';
import { markText } from './mark.ts';

/** The first line, by which the comment is found again when it is updated. */
const IMPACT_MARKER = '<!-- septet-impact -->';

/** Hosting platforms refuse a comment above 65,536 characters. */
const LARGEST = 60_000;
/** The share of the table, so that room for details remains. */
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
  const details = fitting(impact.agents.flatMap(agentDetails), room);
  const parts = [
    ...fixed,
    ...details.kept,
    ...cutNote(table.cut, 'row'),
    ...cutNote(details.cut, 'part', 'of the details'),
  ];
  return `${parts.join('\n')}\n`;
}

function opening({ agents, equation }: Impact, base: string): string {
  if (agents.length === 0)
    return `No assessment differs in what is counted from ${codeSpan(base)}.`;
  const number = (kind: AgentImpact['kind']) =>
    agents.filter((agent) => agent.kind === kind).length;
  const counts = (['changed', 'added', 'removed'] as const)
    .filter((kind) => number(kind) > 0)
    .map((kind) => `${number(kind)} ${kind}`);
  return `Assessments compared with ${codeSpan(base)}: ${counts.join(', ')}. The headline score is that of ${EQUATIONS[equation].label}. The rank is the place in the list of agents, where decimals do not count.`;
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
  const name = codeSpan((after ?? before)?.name ?? '');
  const state = { added: ' (new)', removed: ' (removed)', changed: '' }[agent.kind];
  return tableRow([
    `${name}${state}`,
    ...ids.map((id) =>
      movement(before && markText(before.scores[id]), after && markText(after.scores[id])),
    ),
    movement(before && rankInWords(before), after && rankInWords(after)),
  ]);
}

const rankInWords = ({ rank, of }: Standing): string => `${whole(rank)} of ${whole(of)}`;

/** A value that is new or gone stands alone; one that stayed is written once. */
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

/** The first parts, as many as fit; none is cut in the middle. */
function fitting(parts: readonly string[], room: number): { kept: string[]; cut: number } {
  const number = countFitting(
    parts.map((part) => part.length + 1),
    room,
  );
  return { kept: parts.slice(0, number), cut: parts.length - number };
}

const cutNote = (cut: number, what: string, where = 'of the table'): string[] =>
  cut === 0
    ? []
    : [
        '',
        `> ${count(cut, what)} ${where} did not fit here; \`npm run impact\` with \`--format json\` prints all.`,
      ];
