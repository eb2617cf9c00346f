import { CORE_RISK_IDS } from '../domain/aivss/core-risks.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../domain/aivss/levels.ts';
import { check } from '../domain/assessment/checking/check.ts';
import {
  ASSESSOR_KIND_IDS,
  EVIDENCE_BASIS_IDS,
  KIND_IDS,
  THREAT_STATUS_IDS,
} from '../domain/assessment/format/vocabulary.ts';
import { type AssessmentDraft, writeAssessment } from '../domain/assessment/format/write.ts';
import { readAssessmentFile } from '../domain/assessment/reading/file.ts';
import { layersIn } from '../domain/maestro/layers.ts';
import { toSlug } from '../domain/slug.ts';
import {
  type FormAnswer,
  type FormProblem,
  type FormSource,
  oneLine,
  readChoice,
  readReason,
  readSources,
  unknownSource,
} from './answers.ts';
import { readFactors } from './factors.ts';
import { FIELD_IDS, type FieldId, type FilledForm, FORM_FIELDS, readForm } from './fields.ts';
import { readFormLayers } from './layers.ts';
import { readAdvisories, readFacts, readMeasures, readOpened } from './lines.ts';

/** An assessment file made from a form. */
interface FormFile {
  readonly slug: string;
  readonly text: string;
}

/** Fields without which the form says too little to write a file. */
const REQUIRED: readonly FieldId[] = [
  ...(['name', 'kind', 'summary', 'basis', 'sources', 'assessor', 'assessed'] as const),
  ...(['factors', 'layers'] as const),
];

/**
 * Turns the body of an issue into an assessment file. The file has passed the rules for a single file where there is
 * no problem; whether the catalogue already has the agent is for the check of the whole.
 *
 * @returns the file as far as it could be written, and what keeps it from being valid
 */
export function fileFromForm(body: string): {
  file: FormFile | undefined;
  problems: FormProblem[];
} {
  const form = readForm(body);
  const missing = REQUIRED.filter((id) => form[id] === undefined).map(isMissing);
  if (form.name === undefined) return { file: undefined, problems: missing };
  const { value: draft, problems } = draftOf(form);
  const slug = toSlug(form.name);
  const said = [...missing, ...problems];
  if (slug === '') return { file: undefined, problems: [NO_ADDRESS, ...said] };
  const file = { slug, text: writeAssessment(draft) };
  return {
    file,
    problems: [...said, ...problemsOf(file, new Set(said.map(({ field }) => field)))],
  };
}

const NO_ADDRESS: FormProblem = {
  field: 'name',
  message:
    'The name has no letter from a to z and no digit, and the address of the page is made of these.',
  help: 'Add the name in Latin letters, in brackets: 通义千问 (Tongyi Qianwen).',
};

const isMissing = (field: FieldId): FormProblem => ({
  field,
  message: 'It was left empty.',
  help: `Fill in "${FORM_FIELDS[field]}".`,
});

function draftOf(form: FilledForm): FormAnswer<AssessmentDraft> {
  const kind = readChoice('kind', form.kind, KIND_IDS);
  const assessor = readChoice('assessor-kind', form['assessor-kind'], ASSESSOR_KIND_IDS);
  const basis = readChoice('basis', form.basis, EVIDENCE_BASIS_IDS);
  const sources = readSources(form.sources, form.assessed);
  const facts = readFacts(form.facts, sources.value);
  const factors = readFactors(form.factors, sources.value);
  const layers = readFormLayers(form.layers);
  const threat = readThreat(form, sources.value);
  const data = {
    name: form.name,
    summary: form.summary && oneLine(form.summary),
    kind: kind.value,
    vendor: form.vendor,
    homepage: form.homepage,
    repository: form.repository,
    subject:
      (form.version ?? form.mode) === undefined
        ? undefined
        : {
            version: form.version && oneLine(form.version),
            mode: form.mode && oneLine(form.mode),
          },
    assessed: form.assessed,
    assessors: [{ name: form.assessor, kind: assessor.value }],
    basis: basis.value,
    sources: sources.value,
    factors: factors.value,
    threats: threat.value,
    facts: facts.value,
    layers: layers.value.tags,
  };
  return {
    value: { data, layers: layers.value.texts },
    problems: [kind, basis, sources, assessor, factors, facts, threat, layers].flatMap(
      ({ problems }) => problems,
    ),
  };
}

function readThreat(
  form: FilledForm,
  sources: readonly FormSource[],
): FormAnswer<object[] | undefined> {
  const title = form['threat-title'];
  if (title === undefined) return { value: undefined, problems: [] };
  const choices = readThreatChoices(form);
  const { reason, cited, unknown } = readReason(form['threat-reason'] ?? '', sources);
  const advisories = readAdvisories(form['threat-advisories'], sources);
  const measures = readMeasures(form['threat-mitigations'], sources);
  const opened = readOpened(form['threat-leads-to'], sources);
  const own = {
    id: toSlug(title) || 'threat',
    title: oneLine(title),
    attack: form['threat-attack'] && oneLine(form['threat-attack']),
    status: choices.status.value,
    'fixed-in': form['threat-fixed-in'] && oneLine(form['threat-fixed-in']),
    layer: choices.layer.value,
    risk: choices.risk.value,
    cvss: form['threat-cvss'],
    'exploit-maturity': choices.maturity.value,
    mitigation: choices.mitigation.value,
    reason,
    sources: cited,
    advisories: advisories.value,
    mitigations: measures.value,
    'leads-to': opened.value?.map(({ id }) => id),
  };
  const problems = [
    ...[...Object.values(choices), advisories, measures, opened].flatMap((one) => one.problems),
    ...unknown.map((number) => unknownSource('threat-reason', number, sources.length)),
  ];
  return { value: [own, ...(opened.value ?? [])], problems };
}

const readThreatChoices = (form: FilledForm) => ({
  status: readChoice('threat-status', form['threat-status'], THREAT_STATUS_IDS),
  layer: readChoice('threat-layer', form['threat-layer'], layersIn()),
  risk: readChoice('threat-risk', form['threat-risk'], CORE_RISK_IDS),
  maturity: readChoice('threat-maturity', form['threat-maturity'], EXPLOIT_MATURITY_IDS),
  mitigation: readChoice('threat-mitigation', form['threat-mitigation'], MITIGATION_IDS),
});

/** What the rules say of the file, in the words of the form. Fields with a problem of their own have said enough. */
function problemsOf({ slug, text }: FormFile, told: ReadonlySet<FieldId>): FormProblem[] {
  const file = readAssessmentFile(new TextEncoder().encode(text), `${slug}.md`);
  return check(file)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ path, message, help }) => ({ field: fieldOf(path), message, help }))
    .filter(({ field }) => !told.has(field));
}

const THREAT_FIELDS: Readonly<Record<string, FieldId>> = {
  'exploit-maturity': 'threat-maturity',
  sources: 'threat-reason',
};

/** The field that a path of the data came from; what has no path is about the prose. */
function fieldOf(path: string): FieldId {
  if (/^threats\[[1-9]/.test(path)) return 'threat-leads-to';
  const threat = /^threats\[0\](?:\.([\w-]+))?/.exec(path);
  if (threat) {
    const key = threat[1] ?? 'title';
    return THREAT_FIELDS[key] ?? FIELD_IDS.find((id) => id === `threat-${key}`) ?? 'threat-title';
  }
  const [key, inner] = path.split('.');
  if (key?.startsWith('assessors')) return inner === 'kind' ? 'assessor-kind' : 'assessor';
  if (key === 'subject') return FIELD_IDS.find((id) => id === inner) ?? 'version';
  return FIELD_IDS.find((id) => id === key?.replace(/\[.*/, '')) ?? 'layers';
}
