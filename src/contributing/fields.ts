import { itemAt } from '../domain/lookup.ts';
import { idsOf } from '../domain/tables.ts';
/**
 * The fields of the form for a new assessment, in its order, by their ids. The labels are what the hosting platform
 * writes as headings into the issue; `.github/ISSUE_TEMPLATE/new-assessment.yml` has the same ones, and a test holds
 * both together.
 */
export const FORM_FIELDS = {
  name: 'Name of the agent',
  kind: 'What it is',
  vendor: 'Who makes it',
  homepage: 'Homepage',
  repository: 'Repository',
  version: 'Version that you read',
  mode: 'Configuration that you judged',
  summary: 'The risk in one or two sentences',
  basis: 'The best evidence that you used',
  sources: 'Sources, one on each line',
  assessor: 'Your name, as it shall stand on the page',
  'assessor-kind': 'What you are',
  assessed: 'Day of your judgement',
  factors: 'The ten factors',
  facts: 'What a buyer asks',
  'threat-title': 'A threat: its title',
  'threat-attack': 'A threat: what happens',
  'threat-status': 'A threat: what became of it in that version',
  'threat-fixed-in': 'A threat: the version that has the fix',
  'threat-layer': 'A threat: its layer',
  'threat-risk': 'A threat: its core risk',
  'threat-cvss': 'A threat: its CVSS v4.0 vector',
  'threat-maturity': 'A threat: how mature the exploit is',
  'threat-mitigation': 'A threat: how well it is mitigated',
  'threat-reason': 'A threat: the reasons for these judgements',
  'threat-advisories': 'A threat: published advisories, one on each line',
  'threat-mitigations': 'A threat: measures, one on each line',
  'threat-leads-to': 'A threat: what it leads to, one on each line',
  layers: 'The seven layers',
  // These two are for the maintainers; they end the answer before them.
  tie: 'Your tie to the maker of the agent, if there is one',
  promise: 'Before you send it',
} as const satisfies Record<string, string>;

export type FieldId = keyof typeof FORM_FIELDS;
export const FIELD_IDS = idsOf(FORM_FIELDS);

/** The filled form. A field that was left empty is absent. */
export type FilledForm = Readonly<Partial<Record<FieldId, string>>>;

/** What the platform writes for a field that was left empty, and what people write into one that does not apply. */
const EMPTY = /^(?:_No response_|n\/?\.?a\.?|none|nil|nothing|not applicable|unknown|[-–—]+)$/i;

/**
 * Reads the body of an issue that was made with the form. A heading counts only where it is the label of a later
 * field, so that headings inside an answer stay part of it.
 */
export function readForm(body: string): FilledForm {
  const answers = new Map<FieldId, string[]>();
  let current = -1;
  let lines: string[] = [];
  for (const line of body.replace(/\r\n?/g, '\n').split('\n')) {
    const next = fieldOf(line);
    if (next > current) {
      current = next;
      lines = [];
      answers.set(itemAt(FIELD_IDS, next), lines);
    } else lines.push(line);
  }
  return Object.fromEntries(
    [...answers].flatMap(([id, said]) => {
      const answer = said.join('\n').trim();
      return answer === '' || EMPTY.test(answer) ? [] : [[id, answer]];
    }),
  );
}

const fieldOf = (line: string): number => {
  if (!line.startsWith('### ')) return -1;
  const label = line.slice('### '.length).trimEnd();
  return FIELD_IDS.findIndex((id) => FORM_FIELDS[id] === label);
};
