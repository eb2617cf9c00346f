import { say } from '../../words/say.ts';
import type { CsvCell } from '../lists/csv.ts';
import { badgeText } from '../shared/badge.ts';
import { listOf } from '../shared/format.ts';
import { answerWords, type ConditionRow, conditionTally } from './conditions.ts';
import type { ComparisonView } from './index.ts';
import type { Part } from './row.ts';

/** The parts of a comparison on which a decision rests, as text: heads, and rows that begin with a label. */
const sectionsOf = ({ agents, conditions, facts }: ComparisonView) => [
  {
    head: say('Condition'),
    rows: [
      ...conditions.map((row) => [
        row.uncounted ? `${row.label} (${row.uncounted})` : row.label,
        ...row.cells.map((cell) => answerInWords(row, cell)),
      ]),
      ...(conditionTally(conditions, 0)
        ? [[say('In all'), ...agents.map((_, index) => conditionTally(conditions, index) ?? '')]]
        : []),
    ],
  },
  {
    head: say('At a glance'),
    rows: facts.map(({ label, cells }) => [label, ...cells.map(cellInWords)]),
  },
];

function answerInWords(row: ConditionRow, { answer, because }: ConditionRow['cells'][number]) {
  const { sign, label } = answerWords(row, answer);
  return `${[sign, label].filter(Boolean).join(' ')}: ${because}`;
}

const cellInWords = (parts: readonly Part[]): string =>
  parts
    .map(({ text, badge, note }) =>
      [text, badge && badgeText(badge), note].filter(Boolean).join(', '),
    )
    .join('; ');

/** A comparison as rows of a spreadsheet. */
export const comparisonRows = (view: ComparisonView): CsvCell[][] => [
  [say('Part'), say('What'), ...view.agents.map(({ name }) => name)],
  ...sectionsOf(view).flatMap(({ head, rows }) => rows.map((row) => [head, ...row])),
];

/**
 * A comparison as Markdown for a report.
 *
 * @param address of the comparison, as it is cited
 * @param today ISO day
 */
export function comparisonMarkdown(view: ComparisonView, address: string, today: string): string {
  const names = view.agents.map(({ name }) => name);
  const tables = sectionsOf(view)
    .filter(({ rows }) => rows.length > 0)
    .map(({ head, rows }) =>
      [[head, ...names], [head, ...names].map(() => '---'), ...rows].map(markdownRow).join('\n'),
    );
  return [
    say('**{agents} compared** ({today})', { agents: listOf(names), today }),
    ...view.caveats.map((caveat) => `> ${caveat}`),
    ...tables,
    say('Source: {address}', { address }),
  ].join('\n\n');
}

const markdownRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
