import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { RULES as EVERY_RULE } from '../../domain/assessment/rules/index.ts';
import { diagnostic } from './diagnostic.fixture.ts';
import { type SarifOptions, sarifReport } from './sarif.ts';

/**
 * What the schema of SARIF 2.1.0 requires of the parts that our reports have. No package ships a working copy of that
 * schema; the whole of it accepted these reports when the test was written.
 */
const exactly = (properties: Record<string, object>, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const positive = { type: 'integer', minimum: 1 };
const message = exactly({ text: { type: 'string', minLength: 1 } }, ['text']);
const level = { enum: ['none', 'note', 'warning', 'error'] };
const fullAddress = { type: 'string', pattern: '^https?://' };
const rule = exactly(
  {
    id: { type: 'string' },
    shortDescription: message,
    helpUri: fullAddress,
    defaultConfiguration: exactly({ enabled: { type: 'boolean' }, level }, []),
  },
  ['id'],
);
const region = exactly(
  { startLine: positive, startColumn: positive, endLine: positive, endColumn: positive },
  ['startLine'],
);
const artifactLocation = exactly(
  { uri: { type: 'string', pattern: "^[\\w./:%~!*'()-]+$" }, uriBaseId: { const: '%SRCROOT%' } },
  ['uri'],
);
const physicalLocation = exactly({ artifactLocation, region }, ['artifactLocation', 'region']);
const result = exactly(
  {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message,
    locations: {
      type: 'array',
      items: exactly({ physicalLocation }, ['physicalLocation']),
      minItems: 1,
    },
  },
  ['message', 'ruleId', 'ruleIndex'],
);
const driver = exactly(
  {
    name: { type: 'string' },
    informationUri: fullAddress,
    rules: { type: 'array', uniqueItems: true, items: rule },
  },
  ['name', 'rules'],
);
const run = exactly(
  {
    tool: exactly({ driver }, ['driver']),
    originalUriBaseIds: exactly({ '%SRCROOT%': exactly({ description: message }, []) }, []),
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    results: { type: 'array', items: result },
  },
  ['tool', 'results', 'columnKind'],
);
const log = exactly(
  {
    $schema: { type: 'string', pattern: 'sarif-schema-2\\.1\\.0\\.json$' },
    version: { const: '2.1.0' },
    runs: { type: 'array', items: run, minItems: 1, maxItems: 1 },
  },
  ['$schema', 'version', 'runs'],
);

const validate = new Ajv({ allErrors: true }).compile(log);
const RULES: SarifOptions['rules'] = EVERY_RULE.map(({ id, title, severity }) => ({
  id,
  title,
  severity,
}));
const reportJson = (diagnostics: ReturnType<typeof diagnostic>[], base = '', rules = RULES) =>
  JSON.parse(sarifReport(diagnostics, { base, rules }));

describe('a log has the form of SARIF 2.1.0', () => {
  test.each([
    ['nothing found', [], ''],
    [
      'every severity',
      [diagnostic(), diagnostic({ severity: 'warning' }), diagnostic({ severity: 'note' })],
      '',
    ],
    ['a published site', [diagnostic()], 'https://example.org/catalogue'],
    ['an odd file name', [diagnostic({ file: 'content/ä b#c?d"e.md' })], ''],
    ['a file elsewhere', [diagnostic({ file: '/tmp/a.md' })], ''],
  ])('%s', (_, diagnostics, base) => {
    validate(reportJson(diagnostics, base));
    expect(validate.errors).toBeNull();
  });
});

test('a result has its rule, level, words and place', () => {
  const [{ tool, results, columnKind }] = reportJson([diagnostic()]).runs;
  expect(columnKind).toBe('utf16CodeUnits');
  expect(results).toEqual([
    {
      ruleId: 'schema/value',
      ruleIndex: tool.driver.rules.findIndex(({ id }: { id: string }) => id === 'schema/value'),
      level: 'error',
      message: { text: '"kind" cannot be "Agent". Did you mean "agent"?' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: {
              uri: 'content/assessments/example-agent.md',
              uriBaseId: '%SRCROOT%',
            },
            region: { startLine: 5, startColumn: 7, endLine: 5, endColumn: 12 },
          },
        },
      ],
    },
  ]);
});

test.each([
  ['error', { level: 'error' }],
  ['note', { level: 'note' }],
  ['off', { enabled: false }],
] as const)('a rule that is %s is listed with its page', (severity, configuration) => {
  const rules = [{ id: 'a/b', title: 'A title.', severity }];
  const [listed] = reportJson([], 'https://example.org', rules).runs[0].tool.driver.rules;
  expect(listed).toEqual({
    id: 'a/b',
    shortDescription: { text: 'A title.' },
    helpUri: 'https://example.org/rules/a/b/',
    defaultConfiguration: configuration,
  });
});

test.each([
  ['a b/ä.md', { uri: 'a%20b/%C3%A4.md', uriBaseId: '%SRCROOT%' }],
  ['/tmp/a#.md', { uri: 'file:///tmp/a%23.md' }],
  ['C:\\work\\a.md', { uri: 'file:///C:/work/a.md' }],
])('the file %s has the address %j', (file, location) => {
  const [firstResult] = reportJson([diagnostic({ file })]).runs[0].results;
  expect(firstResult.locations[0].physicalLocation.artifactLocation).toEqual(location);
});
