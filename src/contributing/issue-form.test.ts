import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CORE_RISK_IDS } from '../domain/aivss/core-risks.ts';
import { FACTOR_IDS } from '../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../domain/aivss/levels.ts';
import { soundFile } from '../domain/assessment/checking/checked.fixture.ts';
import { FACT_IDS } from '../domain/assessment/format/facts.ts';
import type { Assessment } from '../domain/assessment/format/schema.ts';
import {
  ASSESSOR_KIND_IDS,
  EVIDENCE_BASIS_IDS,
  KIND_IDS,
  THREAT_STATUS_IDS,
} from '../domain/assessment/format/vocabulary.ts';
import { LAYERS, layersIn } from '../domain/maestro/layers.ts';
import { FIELD_IDS, type FieldId, FORM_FIELDS } from './fields.ts';
import { fileFromForm } from './file-from-form.ts';

interface Element {
  readonly type: string;
  readonly id?: FieldId;
  readonly attributes: {
    readonly label: string;
    readonly value?: string;
    readonly options?: string[];
  };
  readonly validations?: { readonly required?: boolean };
}
const FORM = new URL('../../.github/ISSUE_TEMPLATE/new-assessment.yml', import.meta.url);
const { body }: { body: Element[] } = parse(readFileSync(FORM, 'utf8'));
const fields = body.filter(({ type }) => type !== 'markdown');
const field = (id: FieldId): Element => fields.find((one) => one.id === id) ?? expect.fail();
const option = (id: FieldId, begin: string): string =>
  field(id).attributes.options?.find((text) => text.startsWith(begin)) ?? '';

const layersWith = (tag = 'uncertain'): string =>
  layersIn()
    .map((id) => `## ${LAYERS[id].name} (${tag})\n\nText on ${LAYERS[id].name}.`)
    .join('\n\n');

type Filled = { readonly [id in FieldId]?: string | undefined };

const ANSWERS: Filled = {
  name: 'Example Mail Agent',
  kind: option('kind', 'agent'),
  homepage: 'https://example.org/mail-agent',
  summary: 'It sorts and answers mail;\nthe text of a message can steer what it sends.',
  basis: option('basis', 'documentation'),
  sources: 'https://example.org/docs Documentation\n2. https://example.org/code - Source code',
  assessor: 'A. Person',
  assessed: '2026-11-20',
  factors: FACTOR_IDS.filter((id) => id !== 'goal-driven-planning')
    .map((id) => `${id}: 0.5 — Because of ${id}. [1]`)
    .join('\n'),
  'threat-title': 'Hostile mail steers the reply',
  'threat-layer': option('threat-layer', 'agent-frameworks'),
  'threat-risk': option('threat-risk', 'agentic-ai-tool-misuse'),
  'threat-cvss': 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:L/VI:L/VA:N/SC:H/SI:L/SA:N',
  'threat-maturity': option('threat-maturity', 'unreported'),
  'threat-mitigation': option('threat-mitigation', 'none'),
  'threat-reason': 'Anyone can send mail. [1, 2]',
  layers: layersWith(),
  promise: '- [X] What I wrote is public knowledge.',
};

/** The text that the platform writes for a filled form. */
const bodyOf = (answers: Filled): string =>
  fields
    .map(
      ({ id, attributes }) =>
        `### ${attributes.label}\n\n${(id && answers[id]) ?? '_No response_'}`,
    )
    .join('\n\n');

const dataOf = (text: string): Assessment => soundFile(text, 'example-mail-agent.md').assessment;

test('the form and its reader have the same fields with the same labels, in the same order', () => {
  expect(fields.map(({ id, attributes }) => [id, attributes.label])).toEqual(
    FIELD_IDS.map((id) => [id, FORM_FIELDS[id]]),
  );
});

test.each<[FieldId, readonly string[]]>([
  ['kind', KIND_IDS],
  ['basis', EVIDENCE_BASIS_IDS],
  ['assessor-kind', ASSESSOR_KIND_IDS],
  ['threat-status', THREAT_STATUS_IDS],
  ['threat-layer', layersIn()],
  ['threat-risk', CORE_RISK_IDS],
  ['threat-maturity', EXPLOIT_MATURITY_IDS],
  ['threat-mitigation', MITIGATION_IDS],
])('the choices of %s are those of the format', (id, ids) => {
  expect(field(id).attributes.options?.map((text) => text.split(':')[0])).toEqual(ids);
});

test('the filled-in beginnings name every factor and every layer', () => {
  const factors = field('factors').attributes.value?.trim().split('\n');
  expect(factors?.map((line) => line.replace(/:\s*$/, '')).toSorted()).toEqual(
    FACTOR_IDS.toSorted(),
  );
  expect(field('facts').attributes.value?.trim().split('\n')).toEqual(
    FACT_IDS.map((id) => `${id}:`),
  );
  expect(field('layers').attributes.value?.match(/^## .*$/gm)).toEqual(
    layersIn().map((id) => `## ${LAYERS[id].name} (uncertain)`),
  );
});

test('what may be left out becomes data too', () => {
  const more = {
    mode: 'default configuration',
    'assessor-kind': option('assessor-kind', 'team'),
    facts:
      'acts-as-user: yes, when signed in [1]\nkeeps-complete-log: unknown\nreads-private-data:',
    'threat-status': option('threat-status', 'fix-proposed'),
    'threat-fixed-in': '2.2.0',
    'threat-advisories': '- CVE-2026-12345 [2]',
    'threat-mitigations':
      'user: Confirm each mail. (partial) [1]\nSeparate mail from instructions.\nadmin: Take the right to send (autonomy-of-action: 0, dynamic-tool-use: 0.5)',
    'threat-leads-to':
      '- agent-ecosystem: Mails leave in the name of the user [2]\ndata-operations: The mailbox is read',
  };
  const { file, problems } = fileFromForm(bodyOf({ ...ANSWERS, ...more }));
  expect(problems).toEqual([]);
  expect(dataOf(file?.text ?? '')).toMatchObject({
    subject: { mode: 'default configuration' },
    assessors: [{ kind: 'team' }],
    facts: {
      'acts-as-user': { answer: 'yes', setting: 'when signed in', sources: ['documentation'] },
      'keeps-complete-log': { answer: 'unknown' },
    },
    threats: [
      {
        status: 'fix-proposed',
        'fixed-in': '2.2.0',
        advisories: [{ id: 'CVE-2026-12345', source: 'source-code' }],
        mitigations: [
          { text: 'Confirm each mail.', by: 'user', brings: 'partial', sources: ['documentation'] },
          { text: 'Separate mail from instructions.' },
          {
            text: 'Take the right to send',
            by: 'admin',
            brings: { 'autonomy-of-action': 0, 'dynamic-tool-use': 0.5 },
          },
        ],
        'leads-to': ['mails-leave-in-the-name-of-the-user', 'the-mailbox-is-read'],
      },
      {
        id: 'mails-leave-in-the-name-of-the-user',
        layer: 'agent-ecosystem',
        sources: ['source-code'],
      },
      { title: 'The mailbox is read', layer: 'data-operations' },
    ],
  });
});

test('a filled form becomes a valid file', () => {
  const { file, problems } = fileFromForm(bodyOf(ANSWERS));
  expect(problems).toEqual([]);
  expect(file?.slug).toBe('example-mail-agent');
  const data = dataOf(file?.text ?? '');
  expect(data).toMatchObject({
    kind: 'agent',
    summary: 'It sorts and answers mail; the text of a message can steer what it sends.',
    sources: [
      { id: 'documentation', title: 'Documentation', accessed: '2026-11-20' },
      { id: 'source-code', title: 'Source code', url: 'https://example.org/code' },
    ],
    threats: [
      {
        id: 'hostile-mail-steers-the-reply',
        'exploit-maturity': 'unreported',
        reason: 'Anyone can send mail.',
        sources: ['documentation', 'source-code'],
      },
    ],
  });
  expect(data.factors['autonomy-of-action']).toEqual({
    score: 0.5,
    reason: 'Because of autonomy-of-action.',
    sources: ['documentation'],
  });
  expect(file?.text).toContain('## Agent Ecosystem\n\nText on Agent Ecosystem.\n');
  expect(file?.text).not.toContain('public knowledge');
});

test.each<[Partial<Record<FieldId, string | undefined>>]>([
  [{ 'threat-title': undefined, 'threat-cvss': undefined, 'threat-layer': 'None' }],
  [{ 'threat-cvss': undefined, 'threat-maturity': undefined }],
  [{ factors: ANSWERS.factors?.replace('autonomy-of-action', '- Autonomy of Action') }],
  [{ factors: `${ANSWERS.factors}\ngoal-driven-planning:` }],
  [{ factors: `${ANSWERS.factors}\ngoal-driven-planning: –` }],
  [{ factors: ANSWERS.factors?.replaceAll('0.5', '0,5') }],
  [{ vendor: '": {x: [&a *a ]} # !!js', name: 'Example: [Mail] & "Agent"' }],
  [{ layers: layersWith().replace('Text on Data', '### Homepage\n\nText on Data') }],
])('valid as well: %s', (changes) => {
  const { file, problems } = fileFromForm(bodyOf({ ...ANSWERS, ...changes }));
  expect(problems).toEqual([]);
  dataOf(file?.text ?? '');
});

test('line ends of Windows make no difference', () => {
  expect(fileFromForm(bodyOf(ANSWERS).replaceAll('\n', '\r\n'))).toEqual(
    fileFromForm(bodyOf(ANSWERS)),
  );
});

test.each<[FieldId, string | undefined, RegExp, saidOf?: FieldId]>([
  ['name', undefined, /^It was left empty\.$/],
  ['kind', 'agnet', /^"agnet" is none of the choices\.$/],
  ['assessed', 'yesterday', /cannot be "yesterday"/],
  ['summary', 'Risky.', /6 characters/],
  ['homepage', undefined, /Neither "homepage" nor "repository"/, 'name'],
  ['sources', 'The docs', /^Line 1 of the sources/],
  ['threat-reason', 'Because. [7]', /^\[7\] is no source: the form lists 2\.$/],
  [
    'factors',
    ANSWERS.factors?.replace('opacity-and-reflexivity', 'opacty'),
    /^There is no factor "opacty"\.$/,
  ],
  ['factors', ANSWERS.factors?.replace('0.5', 'high'), /is "high"\.$/],
  ['facts', 'acts-as-usr: yes', /no fact "acts-as-usr"/],
  ['facts', 'acts-as-user: maybe', /is "maybe"\.$/],
  ['threat-advisories', 'CVE-2026-12345', /where it was read/],
  ['factors', ANSWERS.factors?.replace('0.5', '7'), /7/],
  ['factors', `${ANSWERS.factors}\nand so on`, /^This line is no factor/],
  ['threat-cvss', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', /3\.1/],
  ['threat-reason', undefined, /reason/, 'threat-cvss'],
  [
    'layers',
    layersWith().replace('(uncertain)', '(unsure)'),
    /^Foundation Models has the tag "unsure"\.$/,
  ],
  ['layers', layersWith().replace(/^## Data Operations.*$/m, ''), /^Data Operations is missing\.$/],
  ['threat-mitigations', 'user: Ask first (autonomy: 0)', /no factor "autonomy"/],
  ['threat-leads-to', 'The mailbox is read [1]', /no layer in front/],
  ['threat-leads-to', 'agent-ecosytem: The mailbox is read [1]', /no layer "agent-ecosytem"/],
  [
    'threat-leads-to',
    'agent-ecosystem: Hostile mail steers the reply [1]',
    /hostile-mail-steers-the-reply/,
  ],
  ['layers', layersWith().replace('Text on Agent Ecosystem.', ''), /Agent Ecosystem/],
  ['layers', layersWith().replace('Text on', '<script>x</script> Text on'), /HTML/],
])('not valid, and said in the words of the form: %s, %j', (id, answer, message, saidOf = id) => {
  const [problem] = fileFromForm(bodyOf({ ...ANSWERS, [id]: answer })).problems;
  expect(problem?.field).toBe(saidOf);
  expect(problem?.message).toMatch(message);
  expect(problem?.help).not.toBe('');
});

test('any text is read without a throw', () => {
  for (const body of [
    '',
    '###',
    '### Name of the agent',
    `### Name of the agent\n\n${' '.repeat(60_000)}x`,
  ]) {
    expect(fileFromForm(body).problems.length).toBeGreaterThan(0);
  }
});

test('an address that is none is said, not thrown', () => {
  const { problems } = fileFromForm(bodyOf({ ...ANSWERS, sources: 'https://[' }));
  expect(problems.map(({ field }) => field)).toContain('sources');
});

test.each<[what: string, line: string]>([
  ['of a field', `### ${' '.repeat(60_000)}x`],
  ['of a layer', `## ${' '.repeat(60_000)}x`],
  ['of a layer with a slash', `## a${' '.repeat(60_000)}b (uncertain)`],
])('a heading %s that is all blanks costs nothing', (_, line) => {
  const before = process.threadCpuUsage();
  fileFromForm(bodyOf({ ...ANSWERS, layers: `${ANSWERS.layers}\n${line}` }));
  expect(process.threadCpuUsage(before).user).toBeLessThan(1_000_000);
});

test.each(['N/A', 'n/a', 'NA', 'None', 'none', '-', '—', 'Not applicable', 'unknown'])(
  'a maker that is "%s" is none',
  (vendor) => {
    const { file, problems } = fileFromForm(bodyOf({ ...ANSWERS, vendor }));
    expect(problems).toEqual([]);
    expect(file?.text).not.toContain('vendor:');
  },
);

test.each(['None Ltd', 'NASA', 'Unknown Worlds', 'n8n'])('a maker may be called %s', (vendor) => {
  expect(fileFromForm(bodyOf({ ...ANSWERS, vendor })).file?.text).toContain(`vendor: ${vendor}`);
});

test.each([
  ['https://example.org/docs, Docs', 'https://example.org/docs', 'Docs'],
  ['https://example.org/docs. Docs', 'https://example.org/docs', 'Docs'],
  ['https://example.org/docs; Docs', 'https://example.org/docs', 'Docs'],
  ['<https://example.org/docs>, Docs', 'https://example.org/docs', 'Docs'],
  ['- https://example.org/a.b/c.html Docs', 'https://example.org/a.b/c.html', 'Docs'],
  ['https://example.org/?q=1: Docs', 'https://example.org/?q=1', 'Docs'],
  ['https://example.org/a_(b) Docs', 'https://example.org/a_(b)', 'Docs'],
])('the source %s keeps no sign of the sentence', (sources, url, title) => {
  const { file } = fileFromForm(bodyOf({ ...ANSWERS, sources: `${sources}\n${SECOND}` }));
  expect(dataOf(file?.text ?? '').sources[0]).toMatchObject({ url, title });
});
const SECOND = 'https://example.org/code Source code';

test.each(['通义千问', '—!', 'Агент'])('the name %s asks for one in Latin letters', (name) => {
  const { file, problems } = fileFromForm(bodyOf({ ...ANSWERS, name }));
  expect(file).toBeUndefined();
  expect(problems).toContainEqual(
    expect.objectContaining({ field: 'name', message: expect.stringContaining('address') }),
  );
});

test('a name in Latin letters may stand beside another', () => {
  const name = '通义千问 (Tongyi Qianwen)';
  expect(fileFromForm(bodyOf({ ...ANSWERS, name })).file?.slug).toBe('tongyi-qianwen');
});
