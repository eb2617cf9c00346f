import type { Diagnostic, Severity } from '../../domain/diagnostic.ts';
import type { Component } from '../../domain/matching/component.ts';
import type { Matches } from '../../domain/matching/match.ts';
import type { AgentMatch } from '../../domain/matching/match-of.ts';
import type { Place } from '../../domain/position.ts';
import { matchSummary } from '../../views/match/match-summary.ts';
import { componentInWords, matchView } from '../../views/match/match-view.ts';
import { BADGE_IDS, type BadgeView, badgeLabel, badgeText } from '../../views/shared/badge.ts';
import { sarifReport } from '../check/sarif.ts';

/** What was found in one file. */
export interface MatchedFile {
  /** The path that the user gave. */
  readonly file: string;
  readonly text: string;
  readonly format: string;
  /** What was not read of it, in sentences. */
  readonly notes: readonly string[];
  readonly matches: Matches;
}

/** For people at a terminal. */
export const matchText = (files: readonly MatchedFile[]): string =>
  files.map(fileText).join('\n\n');

function fileText({ file, format, notes, matches }: MatchedFile): string {
  const blocks = matches.known.map((match) => {
    const { name, badge, found, version, vulnerabilities, unclear, measures } = matchView(match);
    return [
      `${badgeText(badge)}  ${name}`,
      `  Found: ${found}`,
      ...(version ? [`  ${version}`] : []),
      ...measures.map(({ label, text }) => `  ${label} ${text}`),
      ...vulnerabilities.map((line) => `  ${line}`),
      ...(unclear ? [`  ${unclear}`] : []),
    ].join('\n');
  });
  const missing = matches.notAssessed.map((component) => `  ${componentInWords(component)}`);
  return [
    `${file} (${format})`,
    ...blocks,
    ...(missing.length > 0
      ? [['Looks like an agent, and is not assessed here:', ...missing].join('\n')]
      : []),
    matchSummary(matches),
    ...notes,
  ].join('\n\n');
}

/** Version of the shape of the JSON. It changes when a field is renamed, removed or changes its meaning. */
const JSON_VERSION = 1;

/** For programs (docs/match-json.md). */
export const matchJson = (files: readonly MatchedFile[]) => ({
  version: JSON_VERSION,
  files: files.map(({ file, format, notes, matches }) => ({
    file,
    format,
    notes,
    known: matches.known.map(
      ({ agent, by, component, standing, touched, unclear, update, advice }) => ({
        slug: agent.slug,
        name: agent.name,
        band: agent.band,
        score: agent.score,
        matchedBy: by,
        component: componentJson(component),
        versionRead: agent.version,
        standing: standing ?? null,
        vulnerabilities: touched,
        unclear,
        update: update ? updateJson(update) : null,
        advice,
      }),
    ),
    notAssessed: matches.notAssessed.map(componentJson),
    others: matches.others.length,
  })),
});

const updateJson = ({ from, open, above }: NonNullable<AgentMatch['update']>) => ({
  from,
  above: above ?? null,
  open: open.map(({ id }) => id),
});

const componentJson = ({ name, version, purl, address }: Component) => ({
  name,
  version: version ?? null,
  purl: purl ?? null,
  address: address ?? null,
});

/** The severity of a band in a pipeline. */
const SEVERITY: Readonly<Record<BadgeView['band'], Severity>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  none: 'note',
  'not-scored': 'note',
};

const PART = {
  id: 'match/part',
  title: 'A package is part of an assessed agent',
  severity: 'warning',
} as const;

const RULES = [
  ...BADGE_IDS.map((id) => ({
    id: `match/${id}`,
    title: `The agent is ${badgeLabel(id)}`,
    severity: SEVERITY[id],
  })),
  PART,
];

/** The matches as a SARIF 2.1.0 log: a rule for each band and one for parts, a result for each component that is assessed. */
export const matchSarif = (files: readonly MatchedFile[]): string =>
  sarifReport(
    files.flatMap(({ file, text, matches }) => {
      const lines = text.split(/\r?\n/);
      return matches.known.map((match) => diagnosticOf(match, file, lines));
    }),
    { base: '', rules: RULES },
  );

function diagnosticOf(match: AgentMatch, file: string, lines: readonly string[]): Diagnostic {
  const { name, badge, found, version, vulnerabilities, unclear, measures } = matchView(match);
  const verdict = badge.score ? `${badge.label} ${badge.score} of 10` : badge.label;
  const { id: rule, severity } =
    match.by === 'part' ? PART : { id: `match/${badge.band}`, severity: SEVERITY[badge.band] };
  return {
    rule,
    severity,
    message: [
      `${name}: ${verdict}. Found: ${found}.`,
      version ?? [],
      ...vulnerabilities,
      unclear ?? [],
    ]
      .flat()
      .join(' '),
    help: measures.map(({ label, text }) => `${label} ${text}`).join(' ') || 'No measure is known.',
    file,
    path: '',
    ...placeOf(lines, match.component),
  };
}

/** The line of a file that names a component, if possible as a whole and with its version; the first line where none does. */
function placeOf(lines: readonly string[], { name, version, purl }: Component): Place {
  const whole = new RegExp(String.raw`(?<![\w-])${name.replace(/\W/g, String.raw`\$&`)}(?![\w-])`);
  const indices = [
    purl ? lines.findIndex((line) => line.includes(purl)) : -1,
    version ? lines.findIndex((line) => whole.test(line) && line.includes(version)) : -1,
    lines.findIndex((line) => whole.test(line)),
    lines.findIndex((line) => line.includes(name)),
  ];
  const index = indices.find((found) => found >= 0) ?? 0;
  return {
    start: { line: index + 1, column: 1 },
    end: { line: index + 1, column: (lines[index]?.length ?? 0) + 1 },
  };
}
