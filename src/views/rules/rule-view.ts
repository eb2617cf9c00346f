import { type Severities, severityOf } from '../../domain/assessment/checking/severities.ts';
import {
  exampleFiles,
  validFile,
  withoutMarks,
} from '../../domain/assessment/rules/example-files.ts';
import { exampleReport } from '../../domain/assessment/rules/example-report.ts';
import { RULES } from '../../domain/assessment/rules/index.ts';
import { isOwnFile, type Rule } from '../../domain/assessment/rules/rule.ts';
import { PRECEDENTS_FILE } from '../../domain/precedents/read.ts';
import { REDIRECTS_FILE } from '../../domain/redirects/read.ts';
import { textReport } from '../../reports/check/text.ts';
import { say } from '../../words/say.ts';
import { excerpt } from './rule-excerpt.ts';

/** The group of a rule by the first part of its id, in the order of the list. */
const GROUPS: Readonly<Record<string, string>> = {
  file: say('The file'),
  frontmatter: say('The file'),
  yaml: say('The file'),
  schema: say('Keys and values'),
  lists: say('Keys and values'),
  agent: say('The agent and its addresses'),
  address: say('The agent and its addresses'),
  dates: say('Days'),
  sources: say('Sources'),
  factors: say('Factors and facts'),
  facts: say('Factors and facts'),
  cvss: say('Threats and scores'),
  threats: say('Threats and scores'),
  advisories: say('Threats and scores'),
  taxonomy: say('Threats and scores'),
  summary: say('Threats and scores'),
  layers: say('Layers'),
  markdown: say('Markdown and links'),
  links: say('Markdown and links'),
  text: say('Wording'),
  objections: say('Objections'),
  opinions: say('Opinions'),
  exempt: say('Exemptions'),
  precedents: say('Precedents'),
  redirects: say('Former addresses'),
};

const OTHER = say('Other');
/** Stands for a file that is empty or missing. */
const EMPTY_FILE = '# no line';

export function ruleGroups(severities: Severities = {}) {
  const rows = RULES.map((rule) => ruleRow(rule, severities));
  const byLabel = Map.groupBy(rows, ({ id }) => GROUPS[id.replace(/\/.*$/, '')] ?? OTHER);
  return [...new Set([...Object.values(GROUPS), OTHER])].flatMap((label) => {
    const rules = byLabel.get(label);
    return rules ? [{ label, rules }] : [];
  });
}

/** A rule in lists. */
const ruleRow = (rule: Rule, severities: Severities) => ({
  id: rule.id,
  title: rule.title,
  /** With the settings of this site. */
  severity: severityOf(rule, severities),
});

/** The page of a rule. */
export function ruleView(rule: Rule, severities: Severities = {}) {
  const { example } = rule;
  const { change: [from, to] = ['', ''], rename, beside } = example;
  const common = {
    ...ruleRow(rule, severities),
    why: rule.why,
    remedy: rule.remedy,
    /** What the check prints for the wrong file. */
    output: outputOf(rule),
    /** The other file, where the rule compares two. */
    beside: beside && {
      file: beside.path,
      text: beside.changes.map(([, changed]) => changed).join('\n'),
    },
  };
  if (isOwnFile(rule)) {
    const file = rule.scope === 'redirects' ? REDIRECTS_FILE : PRECEDENTS_FILE;
    return { ...common, file, wrong: withoutMarks(to) || EMPTY_FILE, right: from };
  }
  if (rename) return { ...common, file: rename[1], wrong: rename[1], right: rename[0] };
  const bytes = exampleFiles(rule, example).at(-1)?.bytes;
  const wrong = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const valid = validFile(example);
  const start = valid.text.indexOf(from);
  return {
    ...common,
    file: valid.path,
    wrong: excerpt(wrong, start, withoutMarks(to).length),
    right: excerpt(valid.text, start, from.length),
  };
}

function outputOf(rule: Rule): string {
  const { diagnostics, texts, checked } = exampleReport(rule, rule.example);
  return textReport(diagnostics, texts, { checked });
}
