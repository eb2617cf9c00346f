import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { assemble } from '../../domain/catalogue.ts';
import { factorsWith, record } from '../../domain/record.fixture.ts';
import { agentJson } from '../api.ts';
import { API_FILES } from '../api-schema.ts';
import { aivssReport } from './aivss-report.ts';
import { cycloneDxSnippet } from './cyclonedx.ts';

const published = {
  page: (slug: string) => `https://example.org/agents/${slug}/`,
  json: (slug: string) => `https://example.org/api/v1/agents/${slug}.json`,
  license: null,
};
const VECTOR = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

type Said = NonNullable<NonNullable<Parameters<typeof record>[1]>['data']>;

function file(data: Said) {
  const [agent] = assemble([record('one', { data })], '0.8').agents;
  return API_FILES.agent.schema.parse(
    JSON.parse(JSON.stringify(agent && agentJson(agent, '0.8', published))),
  );
}

const THREAT = {
  id: 'flaw',
  title: 'A flaw',
  layer: 'agent-frameworks',
  risk: 'agent-goal-and-instruction-manipulation',
  cvss: VECTOR,
  reason: 'Because.',
} as const;
const factors = factorsWith({ 'autonomy-of-action': 0.5 }, 'natural-language-interface');

/** Appendix A of AIVSS v0.8, as it is printed there: draft-07, both parts required. */
const level = { enum: [0, 0.5, 1] };
const FACTOR_KEYS =
  'autonomy tools language context non_determinism opacity persistence identity multi_agent self_mod'.split(
    ' ',
  );
const REPORT = {
  type: 'object',
  required: ['metadata', 'vulnerabilities'],
  properties: {
    metadata: {
      type: 'object',
      required: ['system_name', 'assessment_date', 'assessor_id'],
      properties: { assessment_date: { type: 'string', format: 'date' } },
    },
    vulnerabilities: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: [
          'id',
          'owasp_category',
          'cvss_base',
          'amplification_factors',
          'threat_multiplier',
          'scores',
        ],
        properties: {
          owasp_category: {
            enum: [
              'Agentic AI Tool Misuse',
              'Agent Access Control Violation',
              'Agent Cascading Failures',
              'Agent Orchestration & Multi-Agent Exploitation',
              'Agent Identity Impersonation',
              'Agent Memory & Context Manipulation',
              'Insecure Agent Critical Systems Interaction',
              'Agent Supply Chain & Dependency Risk',
              'Agent Untraceability',
              'Agent Goal & Instruction Manipulation',
            ],
          },
          cvss_base: {
            type: 'object',
            required: ['vector_string', 'score'],
            properties: {
              vector_string: { type: 'string' },
              score: { type: 'number', minimum: 0, maximum: 10 },
            },
          },
          amplification_factors: {
            type: 'object',
            required: FACTOR_KEYS,
            additionalProperties: false,
            properties: Object.fromEntries(FACTOR_KEYS.map((key) => [key, level])),
          },
          threat_multiplier: { enum: [0.5, 0.97, 1] },
          scores: {
            type: 'object',
            required: ['factor_sum', 'aars', 'mitigation_factor', 'aivss'],
            properties: {
              mitigation_factor: { type: 'number', minimum: 0.67, maximum: 1 },
              severity: { enum: ['Low', 'Medium', 'High', 'Critical'] },
            },
          },
        },
      },
    },
  },
};

test('an assessment on the rubric has a report that the printed schema accepts', () => {
  const answer = aivssReport(file({ factors, threats: [THREAT] }));
  const report = 'report' in answer ? answer.report : expect.fail();
  const ajv = new Ajv();
  addFormats.default(ajv);
  const validate = ajv.compile(REPORT);
  validate(JSON.parse(JSON.stringify(report)));
  expect(validate.errors).toBeNull();
  const [vulnerability] = report.vulnerabilities;
  expect(vulnerability?.amplification_factors['autonomy']).toBe(0.5);
  expect(vulnerability?.scores.factor_sum).toBe(0.5);
});

test.each<[data: Said, why: RegExp]>([
  [{ factors: factorsWith(), threats: [THREAT] }, /does not judge natural-language-interface/],
  [
    { factors: { ...factors, 'dynamic-identity': 0.3 }, threats: [THREAT] },
    /is 0\.3, and the report takes 0, 0\.5 and 1 alone/,
  ],
  [{ factors, threats: [{ ...THREAT, risk: undefined }] }, /“A flaw” has no vector, no core risk/],
  [
    { factors, threats: [{ ...THREAT, cvss: undefined, 'cvss-base': 5 }] },
    /“A flaw” has no vector/,
  ],
  [{ factors, threats: [{ ...THREAT, 'threat-multiplier': 0.8 }] }, /multiplier off the rubric/],
  [{ factors, threats: [] }, /None of its threats is scored/],
])('%# is not forced into a report', (data, why) => {
  const answer = aivssReport(file(data));
  expect('why' in answer ? answer.why : '').toMatch(why);
});

test('the snippet for an SBOM leads to the page and the data, and invents nothing', () => {
  const snippet = cycloneDxSnippet(
    file({ factors, threats: [THREAT], identifiers: ['pkg:npm/one'] }),
    'https://example.org/api/v1/agents/one.json',
  );
  const [component] = snippet.components;
  expect(component).toMatchObject({ type: 'application', purl: 'pkg:npm/one' });
  expect(component).not.toHaveProperty('version');
  expect(component?.externalReferences.map(({ type, url }) => [type, url])).toEqual([
    ['threat-model', 'https://example.org/agents/one/'],
    ['risk-assessment', 'https://example.org/api/v1/agents/one.json'],
  ]);
  expect(component?.externalReferences[1]?.comment).toMatch(/^AIVSS v0\.8 \d+(?:\.\d)? \(\w+\), /);
});
