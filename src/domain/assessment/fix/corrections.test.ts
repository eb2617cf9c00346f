import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../diagnostic.ts';
import { check } from '../checking/check.ts';
import { readAssessmentFile } from '../reading/file.ts';
import { fileOfText } from '../reading/text.fixture.ts';
import { examplesOf } from '../rules/broken.fixture.ts';
import { EXAMPLE } from '../rules/example.ts';
import { exampleFiles } from '../rules/example-files.ts';
import { EXAMPLE_OPTIONS, exampleReport } from '../rules/example-report.ts';
import { FILE_RULES, RULES } from '../rules/index.ts';
import { CORRECTED_RULES } from './corrections.ts';
import { markFixable } from './fixable.ts';
import { fixAssessment } from './index.ts';

/** The example with its keys in the order of the format, so that only the case is fixed. */
const TIDY = fixAssessment(fileOfText(EXAMPLE)).text;
const VECTOR = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N';
const TAGS = 'tags: [browser, open-source]';
const MAPS = 'maps-to: [owasp-asi:ASI01, mitre-atlas:AML.T0051.001]';
const ADVISORY = (id: string) => `advisories:\n  - { id: ${id}, source: docs }\n`;
const LEADS = (id: string) => `    mitigation: partial\n    leads-to: [${id}]\n`;

function tidyWith(from: string, to: string): string {
  expect(TIDY.split(from)).toHaveLength(2);
  return TIDY.replace(from, () => to);
}

describe('where only one thing can be meant, it is written', () => {
  test.each<[from: string, wrong: string, right?: string]>([
    ['kind: agent', 'kind: Agent'],
    ['kind: agent', 'kind: AGENT'],
    ['basis: documentation', 'basis: Documentation '],
    ['layer: agent-frameworks', 'layer: Agent Frameworks'],
    ['exploit-maturity: proof-of-concept', 'exploit-maturity: Proof_of concept'],
    [TAGS, 'tags: [browser, Open Source]'],
    [TAGS, 'tags: [browser, "Open_Source"]', 'tags: [browser, "open-source"]'],
    ['vendor: Example Ltd', 'Vendor: Example Ltd'],
    ['exploit-maturity: proof', 'exploit_maturity: proof'],
    ['persistent-memory: 0', 'Persistent Memory: 0'],
    ['version: 2.1.0', 'version: 2.10', 'version: "2.10"'],
    ['name: Example Agent', 'name: 1.10', 'name: "1.10"'],
    ['aliases: [ExAgent]', 'aliases: [007]', 'aliases: ["007"]'],
    ['vendor: Example Ltd', 'vendor: 0123', 'vendor: "0123"'],
    ['version: 2.1.0', 'version: 3.100', 'version: "3.100"'],
    ['vendor: Example Ltd', 'vendor: 0x1A', 'vendor: "0x1A"'],
    ['vendor: Example Ltd', 'vendor: 1e3', 'vendor: "1e3"'],
    ['vendor: Example Ltd', 'vendor: .inf', 'vendor: ".inf"'],
    ['vendor: Example Ltd', 'vendor: true', 'vendor: "true"'],
    ['version: 2.1.0', `commit: 0${'1'.repeat(39)}`, `commit: "0${'1'.repeat(39)}"`],
    ['version: 2.1.0', `commit: ${'1'.repeat(37)}e12`, `commit: "${'1'.repeat(37)}e12"`],
    ['{ score: 1, reason: "A whole', '{ score: "1", reason: "A whole'],
    ['{ score: 1, reason: "A whole', '{ score: 0x1, reason: "A whole'],
    ['name: Example Agent', 'format: 0x1\nname: Example Agent', 'format: 1\nname: Example Agent'],
    ['{ score: 0.5, reason: "Reads', '{ score: .5, reason: "Reads'],
    ['mitigation: partial', 'mitigation-factor: 0,83', 'mitigation-factor: 0.83'],
    ['mitigation: partial', 'mitigation-factor: "0,83"', 'mitigation-factor: 0.83'],
    [
      '{ score: 1, reason: "A whole',
      '{ score: 0,5, reason: "A whole',
      '{ score: 0.5, reason: "A whole',
    ],
    ['persistent-memory: 0', 'persistent-memory: ",5"', 'persistent-memory: 0.5'],
    ['persistent-memory: 0', 'persistent-memory: Partial', 'persistent-memory: 0.5'],
    ['brings: strong', 'brings: Strong'],
    ['"A whole browser."', 'A browser: all of it, always.', '"A browser: all of it, always."'],
    [
      '{ text: Confirm every action that changes something, by',
      '{ text: Confirm every action: always, by',
      '{ text: "Confirm every action: always", by',
    ],
    [TAGS, 'tags: browser', 'tags: [browser]'],
    ['aliases: [ExAgent]', 'aliases: Example, the agent', 'aliases: ["Example, the agent"]'],
    [
      'mitigations: [{ text: Confirm every action that changes something, by: user, brings: strong }]',
      'mitigations: Confirm each action, then log it',
      'mitigations: ["Confirm each action, then log it"]',
    ],
    [
      '- { name: A. Person, url: https://example.org/a-person }',
      '- A. Person',
      '- { name: "A. Person" }',
    ],
    ['homepage: https://example.org/agent', 'homepage: example.org/agent'],
    ['url: https://example.org/agent/docs', 'url: <https://example.org/agent/docs>'],
    [
      'url: https://example.org/agent/docs',
      'url: www.example.org/agent/docs',
      'url: https://www.example.org/agent/docs',
    ],
    [
      'repository: https://example.org/git/agent',
      'repository: "example.org/git/agent"',
      'repository: "https://example.org/git/agent"',
    ],
    ['assessed: 2026-11-20', 'assessed: 20.11.2026'],
    ['assessed: 2026-11-20', 'assessed: 11/20/2026'],
    ['assessed: 2026-11-20', 'assessed: 2026/11/20'],
    [MAPS, 'maps-to: [owasp-asi:ASI01, AML.T0051.001]'],
    [MAPS, 'maps-to: [owasp-asi: ASI01, mitre-atlas:AML.T0051.001]'],
    [MAPS, 'maps-to: [owasp-asi:asi01, mitre-atlas:AML.T0051.001]'],
    [MAPS, 'maps-to: [owasp-asi:ASI01, mitre-atlas:T0051.001]'],
    [MAPS, 'maps-to: [owasp-as:ASI01, mitre-atlas:AML.T0051.001]'],
    [VECTOR, VECTOR.toLowerCase()],
    [VECTOR, `(${VECTOR})`],
    [VECTOR, VECTOR.replaceAll('/', ' / ')],
    [VECTOR, `"\`${VECTOR}\`"`, `"${VECTOR}"`],
    [VECTOR, VECTOR.slice(9)],
    [VECTOR, VECTOR.replace('AV:N/AC:L', 'AC:L/AV:N')],
    [VECTOR, `${VECTOR}/`],
    ['sources: [code] }', 'sources: [Code] }'],
    ['    mitigation: partial\n', LEADS('Session Theft'), LEADS('session-theft')],
    [
      'layers:\n',
      `${ADVISORY('cve-2025-59536')}layers:\n`,
      `${ADVISORY('CVE-2025-59536')}layers:\n`,
    ],
    [
      'layers:\n',
      `${ADVISORY('GHSA-4FGQ-FPQ9-MR3G')}layers:\n`,
      `${ADVISORY('GHSA-4fgq-fpq9-mr3g')}layers:\n`,
    ],
    ['pkg:pypi/example-agent', 'pkg:pip/example-agent'],
    ['pkg:pypi/example-agent', 'pkg:pip/Example_Agent'],
    [TAGS, 'tags: [browser, open-source, browser]'],
    [TAGS, 'tags: [browser, open-source, browser, Browser]'],
    [
      TAGS,
      'tags:\n  - browser\n  - browser # again\n  - open-source',
      'tags:\n  - browser\n  - open-source',
    ],
    ['[pkg:pypi/example-agent]', '[pkg:pypi/example-agent, pkg:pypi/example-agent]'],
    [MAPS, `${MAPS.slice(0, -1)}, owasp-asi:ASI01]`],
    ['sources: [code] }', 'sources: [code, code] }'],
    ['aliases: [ExAgent]', 'aliases: [ExAgent, example agent]'],
    ['aliases: [ExAgent]', 'aliases: --flag', 'aliases: ["--flag"]'],
  ])('%j, written as %j', (from, wrong, right = from) => {
    const file = fileOfText(tidyWith(from, wrong));
    const { text, fixes } = fixAssessment(file);
    expect(text).toBe(tidyWith(from, right));
    expect(fixes.length).toBeGreaterThan(0);
    const { diagnostics } = check(file);
    const marked = markFixable(file, diagnostics).filter(({ fixable }) => fixable);
    if (diagnostics.length > 0) expect(marked.length).toBeGreaterThan(0);
    expect(hasErrors(check(fileOfText(text)).diagnostics)).toBe(false);
  });
});

describe('what could mean two things, or nothing, is left as it is', () => {
  test.each<[from: string, wrong: string]>([
    ['kind: agent', 'kind: agnet'],
    ['risk: agent-goal-and-instruction-manipulation', 'risk: goal-manipulation'],
    ['vendor: Example Ltd', 'vender: Example Ltd'],
    ['assessed: 2026-11-20', 'assessed: 3/4/2026'],
    ['assessed: 2026-11-20', 'assessed: 31.11.2026'],
    ['persistent-memory: 0', 'persistent-memory: 7'],
    ['mitigation: partial', 'mitigation-factor: 83%'],
    [MAPS, 'maps-to: [T16]'],
    [MAPS, 'maps-to: [mitre-atlas:AML.T0199]'],
    [MAPS, 'maps-to: [mitre-attack:T1059]'],
    [VECTOR, 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:N'],
    [VECTOR, VECTOR.replace('/SI:L', '')],
    [VECTOR, `${VECTOR}/SA:H`],
    ['homepage: https://example.org/agent', 'homepage: our page'],
    ['id: docs', 'id: Docs'],
    ['pkg:pypi/example-agent', 'pkg:pypi/example-agent@1.2'],
    [
      '- { name: A. Person, url: https://example.org/a-person }',
      '- { name: A. Person, url: https://example.org/a-person }\n  - name: A. Person',
    ],
    ['"A whole browser.", sources', 'A whole browser. sources'],
    [TAGS, 'tags: browser, open source'],
    [TAGS, 'tags: [browser; open-source]'],
    [TAGS, 'tags:\n  -browser\n  -open-source'],
    ['sources: [code] }', 'sources: [cod] }'],
    ['    mitigation: partial\n', LEADS('"session, theft"')],
  ])('%j', (from, wrong) => {
    const file = fileOfText(tidyWith(from, wrong));
    const { diagnostics } = check(file);
    expect(diagnostics).not.toEqual([]);
    expect(fixAssessment(file)).toEqual({ text: file.text, fixes: [] });
    expect(markFixable(file, diagnostics)).toEqual(diagnostics);
  });
});

test('a repair that only makes other errors visible is not made', () => {
  const broken = tidyWith('vendor: Example Ltd', 'vendor: Example: Ltd');
  expect(fixAssessment(fileOfText(broken)).fixes).toHaveLength(1);
  const worse = broken
    .replace('kind: agent', 'kind: nothing of the kind')
    .replace('basis: documentation', 'basis: none at all')
    .replace('persistent-memory: 0', 'persistent-memory: 17');
  const file = fileOfText(worse);
  expect(fixAssessment(file)).toEqual({ text: worse, fixes: [] });
  // The same after a check, in which rules keep things with the file.
  check(file);
  expect(fixAssessment(file)).toEqual({ text: worse, fixes: [] });
});

test('a rule that corrects something in one of its examples is in CORRECTED_RULES', () => {
  const correcting = FILE_RULES.filter((rule) =>
    examplesOf(rule)
      .flatMap((example) => exampleFiles(rule, example))
      .flatMap(({ bytes, path }) => rule.check(readAssessmentFile(bytes, path), EXAMPLE_OPTIONS))
      .some(({ corrections }) => corrections !== undefined),
  );
  expect(correcting.length).toBeGreaterThan(5);
  expect(correcting.filter(({ id }) => !CORRECTED_RULES.has(id))).toEqual([]);
});

test('CORRECTED_RULES are the rules of which --fix can correct a finding, and no others', () => {
  const fixable = RULES.flatMap((rule) =>
    examplesOf(rule).flatMap((example) =>
      exampleReport(rule, example).diagnostics.filter((diagnostic) => diagnostic.fixable),
    ),
  );
  const rules = new Set([...fixable.map(({ rule }) => rule), ...FIXABLE_IN_CASES_ALONE]);
  expect([...CORRECTED_RULES].toSorted()).toEqual([...rules].toSorted());
});

/** Rules whose examples cannot be fixed, while cases in the tables above can. */
const FIXABLE_IN_CASES_ALONE = [
  'agent/alias',
  'sources/unknown-id',
  'threats/leads-to',
  'advisories/id',
  'layers/missing',
];
