import { EVERY_RULE } from '../../domain/assessment/checking/every-rule.ts';
import { type Severities, severityOf } from '../../domain/assessment/checking/severities.ts';
import { EXAMPLE, EXAMPLE_SLUG } from '../../domain/assessment/rules/example.ts';
import { exampleFiles } from '../../domain/assessment/rules/example-files.ts';
import { exampleReport } from '../../domain/assessment/rules/example-report.ts';
import type { RuleText } from '../../domain/assessment/rules/rule.ts';
import type { Severity } from '../../domain/diagnostic.ts';
import { REDIRECTS_FILE } from '../../domain/redirects/read.ts';
import { report } from '../../reports/check/text.ts';
import { excerpt } from './rule-excerpt.ts';

/** A rule in lists. */
export interface RuleRow {
  readonly id: string;
  readonly title: string;
  /** As this site has it. */
  readonly severity: Severity | 'off';
}

/** Everything that the page of a rule shows. */
export interface RuleView extends RuleRow {
  readonly meaning: string;
  readonly mend: string;
  /** The name of the file that the example changes. */
  readonly file: string;
  readonly wrong: string;
  readonly right: string;
  /** What the checker prints for the wrong file. */
  readonly output: string;
  /** What stands in the other file, where the rule compares two. */
  readonly beside: { readonly file: string; readonly text: string } | undefined;
}

/** What the first part of an id stands for, in the order of the list. */
const GROUPS: Readonly<Record<string, string>> = {
  file: 'The file',
  frontmatter: 'The file',
  yaml: 'The file',
  schema: 'Keys and values',
  agent: 'The agent and its addresses',
  address: 'The agent and its addresses',
  dates: 'Days',
  sources: 'Sources',
  factors: 'Factors and facts',
  facts: 'Factors and facts',
  cvss: 'Threats and scores',
  threats: 'Threats and scores',
  advisories: 'Threats and scores',
  taxonomy: 'Threats and scores',
  summary: 'Threats and scores',
  layers: 'Layers',
  markdown: 'Markdown and links',
  links: 'Markdown and links',
  text: 'Wording',
  exempt: 'Exemptions',
  redirects: 'Former addresses',
};

const OTHER = 'Other';
/** Stands where a file is empty or not there. */
const NOTHING = '# no line';
const VALID_FILE = `${EXAMPLE_SLUG}.md`;

export function ruleGroups(severities: Severities = {}): { label: string; rules: RuleRow[] }[] {
  const rows = EVERY_RULE.map((rule) => rowOf(rule, severities));
  const byLabel = Map.groupBy(rows, ({ id }) => GROUPS[id.replace(/\/.*$/, '')] ?? OTHER);
  return [...new Set([...Object.values(GROUPS), OTHER])].flatMap((label) => {
    const rules = byLabel.get(label);
    return rules ? [{ label, rules }] : [];
  });
}

const rowOf = (rule: RuleText, severities: Severities): RuleRow => ({
  id: rule.id,
  title: rule.title,
  severity: severityOf(rule, severities),
});

export const ruleViews = (severities: Severities = {}): RuleView[] =>
  EVERY_RULE.map((rule) => viewOf(rule, severities));

function viewOf(rule: RuleText, severities: Severities): RuleView {
  const { from, to, path, mendedPath, beside, redirects } = rule.example;
  const said = { ...rowOf(rule, severities), meaning: rule.meaning, mend: rule.mend };
  if (redirects) {
    const [wrong, right] = [redirects.wrong || NOTHING, redirects.right];
    return {
      ...said,
      file: REDIRECTS_FILE,
      wrong,
      right,
      output: outputOf(rule),
      beside: undefined,
    };
  }
  const bytes = exampleFiles(rule).at(-1)?.bytes;
  const wrong = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const at = EXAMPLE.indexOf(from);
  return {
    ...said,
    file: path ?? VALID_FILE,
    wrong: path ?? excerpt(wrong, at, to.length),
    right: mendedPath ?? excerpt(EXAMPLE, at, from.length),
    output: outputOf(rule),
    beside: beside && {
      file: beside.path,
      text: beside.changes.map(([, changed]) => changed).join('\n'),
    },
  };
}

/** What the command prints for the example, but for the count of files. */
function outputOf(rule: RuleText): string {
  const { diagnostics, texts, checked } = exampleReport(rule);
  return report(diagnostics, texts, { checked });
}
