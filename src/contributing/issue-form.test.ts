import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { FACTOR_IDS } from '../domain/aivss/factors.ts';
import { soundFile } from '../domain/assessment/checking/checked.fixture.ts';
import type { Assessment } from '../domain/assessment/format/schema.ts';
import { LAYERS, layersIn } from '../domain/maestro/layers.ts';
import { FIELD_PATHS } from '../views/contribute/fields.ts';
import { FORM_FIELDS } from './fields.ts';
import { fileFromForm as fileOf } from './file-from-form.ts';
import { issueForm } from './issue-form.ts';

const fileFromForm = (body: string) => fileOf(body, '2026-11-21');

const option = (path: string, begin: string): string =>
  FORM_FIELDS.find((field) => field.path === path)?.options?.find((text) =>
    text.startsWith(begin),
  ) ?? '';

const layersWith = (tag = 'uncertain'): string =>
  layersIn()
    .map((id) => `## ${LAYERS[id].name} (${tag})\n\nText on ${LAYERS[id].name}.`)
    .join('\n\n');

type Filled = { readonly [path in string]?: string | undefined };

const ANSWERS: Filled = {
  name: 'Example Mail Agent',
  kind: option('kind', 'agent'),
  homepage: 'https://example.org/mail-agent',
  summary: 'It sorts and answers mail;\nthe text of a message can steer what it sends.',
  basis: option('basis', 'documentation'),
  sources: 'https://example.org/docs Documentation\n2. https://example.org/code - Source code',
  'assessors.0.name': 'A. Person',
  assessed: '2026-11-20',
  factors: FACTOR_IDS.filter((id) => id !== 'goal-driven-planning')
    .map((id) => `${id}: 0.5 — Because of ${id}. [1]`)
    .join('\n'),
  'threats.0.title': 'Hostile mail steers the reply',
  'threats.0.layer': option('threats.0.layer', 'agent-frameworks'),
  'threats.0.risk': option('threats.0.risk', 'agentic-ai-tool-misuse'),
  'threats.0.cvss': 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:L/VI:L/VA:N/SC:H/SI:L/SA:N',
  'threats.0.exploit-maturity': option('threats.0.exploit-maturity', 'unreported'),
  'threats.0.mitigation': option('threats.0.mitigation', 'none'),
  'threats.0.reason': 'Anyone can send mail. [1, 2]',
  layers: layersWith(),
  promise: '- [X] What I wrote is public knowledge.',
};

/** The text that the platform writes for a filled form. */
const bodyOf = (answers: Filled): string =>
  FORM_FIELDS.map(({ path, label }) => `### ${label}\n\n${answers[path] ?? '_No response_'}`).join(
    '\n\n',
  );

const dataOf = (text: string): Assessment => soundFile(text, 'example-mail-agent.md').assessment;

test('the published form is the current one; if not, run "npm run schema"', () => {
  expect(readFileSync('.github/ISSUE_TEMPLATE/new-assessment.yml', 'utf8')).toBe(issueForm());
});

test('the platform, which reads YAML 1.1, reads every text of the form as text', () => {
  const form = parse(issueForm(), { version: '1.1', customTags: ['timestamp'] });
  const texts = JSON.stringify(form.body).match(/"(?:label|description|placeholder|value)":./g);
  expect(texts?.filter((text) => !text.endsWith('"'))).toEqual([]);
  expect(
    form.body.find(({ id }: { id?: string }) => id === 'assessed').attributes.placeholder,
  ).toBe('2026-11-20');
});

test('each heading is that of one question, and each path leads to questions of the page', () => {
  expect(new Set(FORM_FIELDS.map(({ label }) => label)).size).toBe(FORM_FIELDS.length);
  const others = FORM_FIELDS.filter(
    ({ path }) => !FIELD_PATHS.some((one) => `${one}.`.startsWith(`${path}.`)),
  );
  expect(others.map(({ path }) => path)).toEqual(['tie', 'promise']);
});

test('optional answers become data too', () => {
  const more = {
    'subject.mode': 'default configuration',
    'assessors.0.kind': option('assessors.0.kind', 'team'),
    facts:
      'acts-as-user: yes, when signed in [1]\nkeeps-complete-log: unknown\nreads-private-data:',
    'threats.0.status': option('threats.0.status', 'fix-proposed'),
    'threats.0.fixed-in': '2.2.0',
    'threats.0.advisories': '- CVE-2026-12345 [2]',
    'threats.0.mitigations':
      'user: Confirm each mail. (partial) [1]\nSeparate mail from instructions.\nadmin: Take the right to send (autonomy-of-action: 0, dynamic-tool-use: 0.5)',
    'threats.0.leads-to':
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

test.each<[Filled]>([
  [
    {
      'threats.0.title': undefined,
      'threats.0.cvss': undefined,
      'threats.0.reason': undefined,
      'threats.0.layer': 'None',
    },
  ],
  [{ 'threats.0.cvss': undefined, 'threats.0.exploit-maturity': undefined }],
  [{ factors: ANSWERS.factors?.replace('autonomy-of-action', '- Autonomy of Action') }],
  [{ factors: `${ANSWERS.factors}\ngoal-driven-planning:` }],
  [{ factors: `${ANSWERS.factors}\ngoal-driven-planning: –` }],
  [{ factors: ANSWERS.factors?.replaceAll('0.5', '0,5') }],
  [{ vendor: '": {x: [&a *a ]} # !!js', name: 'Example: [Mail] & "Agent"' }],
  [{ layers: layersWith().replace('Text on Data', '### Homepage\n\nText on Data') }],
  [{ layers: layersWith().replaceAll('## ', '### ') }],
  [{ layers: layersWith().replaceAll('## ', '') }],
  [{ layers: layersWith().replaceAll('## ', '**').replaceAll(' (', '** (') }],
  [{ layers: layersWith().replaceAll(' (uncertain)', ': uncertain') }],
  [{ layers: layersWith().replace('Text on Data', 'Agent Ecosystem\n\nText on Data') }],
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

test.each<[string, string | undefined, RegExp, path?: string]>([
  ['name', undefined, /^It was left empty\.$/],
  ['kind', 'agnet', /^"kind" cannot be "agnet"\.$/],
  ['assessed', 'yesterday', /cannot be "yesterday"/],
  ['summary', 'Risky.', /6 characters/],
  ['homepage', undefined, /Neither "homepage" nor "repository"/, 'repository'],
  ['sources', 'The docs', /^Line 1 of the sources/],
  ['threats.0.reason', 'Because. [7]', /^There is no source \[7\]: the form lists 2\.$/],
  [
    'factors',
    ANSWERS.factors?.replace('opacity-and-reflexivity', 'opacty'),
    /^There is no factor "opacty"\.$/,
  ],
  [
    'factors',
    ANSWERS.factors?.replace('0.5', 'high'),
    /^Autonomy of Action: "score" cannot be "high"\.$/,
  ],
  ['factors', `${ANSWERS.factors}\npersistent-memory: 1`, /^Persistent Memory: "score" cannot be/],
  ['facts', 'acts-as-usr: yes', /no fact "acts-as-usr"/],
  ['facts', 'acts-as-user: maybe', /^Acts as its user: "answer" cannot be "maybe"\.$/],
  ['threats.0.advisories', 'CVE-2026-12345', /where it was read/],
  ['factors', ANSWERS.factors?.replace('0.5', '7'), /7/],
  ['factors', `${ANSWERS.factors}\nand so on`, /^This line is no factor/],
  ['threats.0.cvss', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', /3\.1/],
  ['threats.0.reason', undefined, /reason/],
  ['threats.0.title', undefined, /^It was left empty, and other answers are about a threat\.$/],
  [
    'layers',
    layersWith().replace('(uncertain)', '(unsure)'),
    /^Foundation Models: tag: .* cannot be "unsure"\.$/,
  ],
  ['layers', layersWith().replace(/^## Data Operations.*$/m, ''), /^Data Operations is missing\.$/],
  [
    'threats.0.mitigations',
    'user: Ask first (autonomy: 0)',
    /^Threat 1, Measure 1: .* no key "autonomy"/,
  ],
  ['threats.0.leads-to', 'The mailbox is read [1]', /no layer in front/],
  [
    'threats.0.leads-to',
    'agent-ecosytem: The mailbox is read [1]',
    /^Threat 2: Layer: "layer" cannot be "agent-ecosytem"/,
  ],
  [
    'threats.0.leads-to',
    'agent-ecosystem: Hostile mail steers the reply [1]',
    /hostile-mail-steers-the-reply/,
  ],
  ['layers', layersWith().replace('Text on Agent Ecosystem.', ''), /Agent Ecosystem/],
  ['layers', layersWith().replace('Text on', '<script>x</script> Text on'), /HTML/],
])('not valid, and reported in the words of the form: %s, %j', (id, answer, message, path = id) => {
  const [problem] = fileFromForm(bodyOf({ ...ANSWERS, [id]: answer })).problems;
  expect(problem?.field.path).toBe(path);
  expect(problem?.message).toMatch(message);
  expect(problem?.help).not.toBe('');
});

test.each<[path: string, answer: string, message: RegExp]>([
  [
    'sources',
    'https://example.org/docs Docs\nThe code',
    /^Line 2 of the sources has no web address/,
  ],
  [
    'layers',
    layersWith().replace('## Data Operations (uncertain)', '## Data Operations'),
    /^No tag stands behind Data Op/,
  ],
  ['layers', layersWith().replaceAll(' (uncertain)', ''), /^No tag stands behind Foundation/],
  [
    'layers',
    layersWith().replace('Operations (', 'Operation ('),
    /^"Data Operation" is not one of/,
  ],
  ['layers', 'A text on all layers.\nAnd more.', /^This text stands before the first layer/],
  ['assessed', '20.11.2026', /^"assessed" cannot be/],
])('one mistake is one problem: %s, %j', (path, answer, message) => {
  const changes = { ...ANSWERS, [path]: answer, 'threats.0.advisories': 'CVE-2026-12345 [2]' };
  const { problems } = fileFromForm(bodyOf(changes));
  expect(problems.map((problem) => [problem.field.path, problem.message])).toEqual([
    [path, expect.stringMatching(message)],
  ]);
});

test.each(['', 'I propose an agent.', '# Name\n\nExample'])('%j is not the form', (body) => {
  expect(fileFromForm(body).problems.map(({ message }) => message)).toEqual([
    'This is not the form "New assessment": none of its headings is there.',
  ]);
});

test('no text makes the reading throw', () => {
  for (const body of ['', '###', '### Name', `### Name\n\n${' '.repeat(60_000)}x`]) {
    expect(fileFromForm(body).problems.length).toBeGreaterThan(0);
  }
});

test('an invalid address is reported, not thrown', () => {
  const { problems } = fileFromForm(bodyOf({ ...ANSWERS, sources: 'https://[' }));
  expect(problems.map(({ field }) => field.path)).toContain('sources');
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
  'the maker "%s" counts as empty',
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
  ['[Docs](https://example.org/docs)', 'https://example.org/docs', 'Docs'],
  ['- [Docs](https://example.org/a_(b)).', 'https://example.org/a_(b)', 'Docs'],
  ['Docs: https://example.org/docs', 'https://example.org/docs', 'Docs'],
  ['Docs <https://example.org/docs>', 'https://example.org/docs', 'Docs'],
  ['Docs (https://example.org/docs)', 'https://example.org/docs', 'Docs'],
  ['Docs – https://example.org/docs.', 'https://example.org/docs', 'Docs'],
])('the source %s is read without its punctuation', (sources, url, title) => {
  const { file } = fileFromForm(bodyOf({ ...ANSWERS, sources: `${sources}\n${SECOND}` }));
  expect(dataOf(file?.text ?? '').sources[0]).toMatchObject({ url, title });
});
const SECOND = 'https://example.org/code Source code';

test.each(['通义千问', '—!', 'Агент'])('the name %s asks for one in Latin letters', (name) => {
  const { file, problems } = fileFromForm(bodyOf({ ...ANSWERS, name }));
  expect(file).toBeUndefined();
  expect(problems).toContainEqual(
    expect.objectContaining({
      field: expect.objectContaining({ path: 'name' }),
      message: expect.stringContaining('address'),
    }),
  );
});

test('a name in Latin letters may stand beside another', () => {
  const name = '通义千问 (Tongyi Qianwen)';
  expect(fileFromForm(bodyOf({ ...ANSWERS, name })).file?.slug).toBe('tongyi-qianwen');
});
