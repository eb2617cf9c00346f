import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { toAgent } from '../../domain/catalogue.ts';
import { factorsWith, record } from '../../domain/record.fixture.ts';
import { tableOf } from '../../domain/tables.ts';
import { agentFile } from '../api-schema.ts';
import { aivssReport } from './aivss-report.ts';
import { cycloneDxSnippet } from './cyclonedx.ts';
import { cycloneDxThreats } from './cyclonedx-threats.ts';
import { EXPORTS } from './index.ts';
import { stixBundle } from './stix.ts';
import { LIBRARY_QUESTION_IDS, threatModelLibrary } from './threat-model-library.ts';

const published = {
  page: (slug: string) => `https://example.org/agents/${slug}/`,
  json: (slug: string) => `https://example.org/api/v1/agents/${slug}.json`,
  license: null,
};
const VECTOR = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

type AssessmentData = NonNullable<NonNullable<Parameters<typeof record>[1]>['data']>;

const fileOf = (data: AssessmentData) =>
  agentFile(toAgent(record('one', { data }), '0.8'), '0.8', published);

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
  const answer = aivssReport(fileOf({ factors, threats: [THREAT] }));
  const report = 'document' in answer ? answer.document : expect.fail();
  const ajv = new Ajv();
  addFormats.default(ajv);
  const validate = ajv.compile(REPORT);
  validate(JSON.parse(JSON.stringify(report)));
  expect(validate.errors).toBeNull();
  const [vulnerability] = report.vulnerabilities;
  expect(vulnerability?.amplification_factors['autonomy']).toBe(0.5);
  expect(vulnerability?.scores.factor_sum).toBe(0.5);
});

test.each<[data: AssessmentData, why: RegExp]>([
  [{ factors: factorsWith(), threats: [THREAT] }, /does not judge natural-language-interface/],
  [
    { factors: { ...factors, 'dynamic-identity': 0.3 }, threats: [THREAT] },
    /is 0\.3, and the report takes only 0, 0\.5 and 1/,
  ],
  [{ factors, threats: [{ ...THREAT, risk: undefined }] }, /“A flaw” has no vector, no core risk/],
  [
    { factors, threats: [{ ...THREAT, cvss: undefined, 'cvss-base': 5 }] },
    /“A flaw” has no vector/,
  ],
  [{ factors, threats: [{ ...THREAT, 'threat-multiplier': 0.8 }] }, /multiplier off the rubric/],
  [{ factors, threats: [] }, /no scored threat that is not fixed/],
  [{ factors, threats: [{ ...THREAT, status: 'fixed' }] }, /no scored threat that is not fixed/],
])('assessment %# has no report, and the reason is said', (data, why) => {
  const answer = aivssReport(fileOf(data));
  expect('why' in answer ? answer.why : '').toMatch(why);
});

test('the snippet for an SBOM leads to the page and the data, and invents nothing', () => {
  const snippet = cycloneDxSnippet(
    fileOf({ factors, threats: [THREAT], identifiers: ['pkg:npm/one'] }),
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

const PACKAGES = ['pkg:npm/one', 'pkg:pypi/one'];
test.each<[identifiers: string[] | undefined, version: string, written: string | undefined]>([
  [undefined, '1.2.0', '1.2.0'],
  [['pkg:npm/one', 'pkg:docker/example/one'], '1.2.0', '1.2.0'],
  [PACKAGES, '1.2.0', undefined],
  [['pkg:npm/one'], 'client 1.2.0, server 2.0.0', undefined],
])(
  'the snippet has a component for each of %j, and of version %s: %s',
  (identifiers, version, written) => {
    const data = { factors, threats: [THREAT], identifiers, subject: { version } };
    const { components } = cycloneDxSnippet(fileOf(data), 'https://example.org/one.json');
    expect(components.map((one) => ('purl' in one ? one.purl : undefined))).toEqual(
      identifiers ?? [undefined],
    );
    expect(components.map((one) => ('version' in one ? one.version : undefined))).toEqual(
      components.map(() => written),
    );
  },
);

/** tests/published-schemas.test.ts checks exports against published schemas; these tests check what schemas cannot say. */
describe('a threat model in the formats of others', () => {
  const JSON_OF_ONE = 'https://example.org/api/v1/agents/one.json';
  const LISTED = {
    ...THREAT,
    id: 'listed',
    title: 'A listed one',
    cvss: undefined,
    reason: undefined,
  };
  const measures = [{ text: 'Update.', by: 'user' as const }];
  const threats = [
    { ...THREAT, mitigations: measures, 'maps-to': ['mitre-atlas:AML.T0051'] },
    LISTED,
  ];
  const agent = fileOf({ factors, threats });

  test('a fixed threat is none of the software, of the report and of a file to go on with', () => {
    const gone = { ...THREAT, id: 'gone', status: 'fixed', 'fixed-in': '1.3' } as const;
    const both = fileOf({ factors, threats: [THREAT, gone] });
    const { objects } = stixBundle(both, JSON_OF_ONE);
    const flaws = objects.flatMap((one) => (one.type === 'vulnerability' ? [one] : []));
    expect(flaws.map(({ labels }) => labels.includes('fixed'))).toEqual([false, true]);
    expect(flaws[1]?.description).toBe('Because.\n\nFixed in 1.3.');
    const had = objects.flatMap((one) => ('target_ref' in one ? [one.target_ref] : []));
    expect(had).toEqual([flaws[0]?.id]);
    const risks = cycloneDxThreats(both).risks?.risks ?? [];
    expect(risks.map((risk) => 'status' in risk && risk.status)).toEqual([false, 'retired']);
    const report = aivssReport(both);
    const listed = 'document' in report ? report.document.vulnerabilities : [];
    expect(listed.map(({ id }) => id)).toEqual(['flaw']);
    const answers = tableOf(LIBRARY_QUESTION_IDS, () => '');
    expect(JSON.stringify(threatModelLibrary(both, answers))).not.toContain('gone');
  });

  test('STIX ids belong to addresses, and stay when an assessment is made anew', () => {
    const idsIn = (data: AssessmentData) =>
      stixBundle(fileOf({ factors, threats, ...data }), JSON_OF_ONE).objects.map(({ id }) => id);
    const ids = idsIn({});
    expect(new Set(ids).size).toBe(ids.length);
    expect(idsIn({ assessed: '2026-12-01' })).toEqual(ids);
  });

  test('STIX objects refer to objects of the bundle, say no null, and no number where there is none', () => {
    const { objects } = stixBundle(agent, JSON_OF_ONE);
    const ids = new Set<string>(objects.map(({ id }) => id));
    const text = JSON.stringify(objects);
    const named = [...text.matchAll(/"([a-z-]+--[0-9a-f-]{36})"/g)].map(([, id = '']) => id);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(text).not.toContain('null');
    const flaws = objects.flatMap((one) => (one.type === 'vulnerability' ? [one] : []));
    expect(flaws.map((one) => 'extensions' in one)).toEqual([true, false]);
    expect(text).toContain('"url":"https://atlas.mitre.org/techniques/AML.T0051"');
  });

  test('a bundle of CycloneDX 2.0 refers to what is in it, and a listed threat is no risk', () => {
    const bom = cycloneDxThreats(agent);
    const refs = new Set(
      [...JSON.stringify(bom).matchAll(/"bom-ref":"([^"]+)"/g)].map(([, ref]) => ref),
    );
    expect(bom.threats.threats.map((threat) => threat['bom-ref'])).toEqual([
      'threat-flaw',
      'threat-listed',
    ]);
    expect(bom.risks?.risks.map((risk) => risk.relatedThreats)).toEqual([['threat-flaw']]);
    expect(bom.risks?.risks[0]?.inherentRisk.score.vector).toBe(VECTOR);
    for (const threat of bom.threats.threats) {
      for (const ref of threat.mitigations ?? []) expect(refs).toContain(ref);
    }
    expect(cycloneDxThreats(fileOf({ factors, threats: [LISTED] })).risks).toBeUndefined();
  });

  test('a file for the Threat Model Library is not made before its questions are answered', () => {
    const answers = {
      criticality: 'high',
      tier: 'important',
      exposure: 'internal',
      attacker: 'engineer',
      access: 'user',
    };
    const makeWith = (likelihood?: string) =>
      EXPORTS['threat-model-library'].make({
        agent,
        json: JSON_OF_ONE,
        answers: { ...answers, ...(likelihood && { likelihood }) },
      });
    for (const refused of [makeWith(), makeWith('often')]) {
      expect('why' in refused ? refused.why : '').toBe(
        'It asks what no assessment can know. Still to be answered: likelihood: minimal, low, moderate, high, maximal.',
      );
    }
    const made = makeWith('low');
    expect('document' in made ? made.document : {}).toMatchObject({
      scope: { business_criticality: 'high', data_sensitivity: [] },
      threats: [{ symbolic_name: 'flaw' }, { symbolic_name: 'listed' }],
      extensions: {
        'example.org/aivss': { threats: [{ score: expect.any(Number) }, { score: null }] },
      },
    });
  });
});
