import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../diagnostic.ts';
import { check } from '../checking/check.ts';
import { type AssessmentFile, readAssessmentFile } from '../reading/file.ts';
import { EXAMPLE } from '../rules/example.ts';
import { exampleReport } from '../rules/example-report.ts';
import { RULES } from '../rules/index.ts';
import { FIXED_RULES } from './corrections.ts';
import { fixAssessment } from './index.ts';
import { withTaken } from './taken.ts';

const read = (text: string): AssessmentFile =>
  readAssessmentFile(new TextEncoder().encode(text), 'valid.md');
/** In the order of the format, with a list in lines and an id that is cited twice. */
const TIDY = fixAssessment(read(EXAMPLE)).text;
const VECTOR = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N';
const TAGS = 'tags: [browser, open-source]';
const MAPS = 'maps-to: [owasp-asi:ASI01, mitre-atlas:AML.T0051.001]';
const ADVISORY = (id: string) => `advisories:\n  - { id: ${id}, source: docs }\n`;
const LEADS = (id: string) => `    mitigation: partial\n    leads-to: [${id}]\n`;

function changed(from: string, to: string): string {
  expect(TIDY.split(from)).toHaveLength(2);
  return TIDY.replace(from, () => to);
}

describe('one thing can have been meant, and is written', () => {
  test.each<[what: string, from: string, wrong: string, right: string]>([
    ['a capital', 'kind: agent', 'kind: Agent', 'kind: agent'],
    ['capitals', 'kind: agent', 'kind: AGENT', 'kind: agent'],
    ['spaces for hyphens', 'basis: documentation', 'basis: Documentation ', 'basis: documentation'],
    [
      'a label for an id',
      'layer: agent-frameworks',
      'layer: Agent Frameworks',
      'layer: agent-frameworks',
    ],
    [
      'a label with an underscore',
      'exploit-maturity: proof-of-concept',
      'exploit-maturity: Proof_of concept',
      'exploit-maturity: proof-of-concept',
    ],
    ['a tag of two words', TAGS, 'tags: [browser, Open Source]', TAGS],
    [
      'a tag between quotes',
      TAGS,
      'tags: [browser, "Open_Source"]',
      'tags: [browser, "open-source"]',
    ],
    ['a key in capitals', 'vendor: Example Ltd', 'Vendor: Example Ltd', 'vendor: Example Ltd'],
    [
      'a key with an underscore',
      'exploit-maturity: proof',
      'exploit_maturity: proof',
      'exploit-maturity: proof',
    ],
    ['a key with a space', 'persistent-memory: 0', 'Persistent Memory: 0', 'persistent-memory: 0'],
    ['a version as a number', 'version: 2.1.0', 'version: 2.10', 'version: "2.10"'],
    ['a name as a number', 'name: Example Agent', 'name: 1.10', 'name: "1.10"'],
    ['an alias with zeros before it', 'aliases: [ExAgent]', 'aliases: [007]', 'aliases: ["007"]'],
    ['a name with a zero before it', 'vendor: Example Ltd', 'vendor: 0123', 'vendor: "0123"'],
    ['a version with zeros behind', 'version: 2.1.0', 'version: 3.100', 'version: "3.100"'],
    ['a number of another base', 'vendor: Example Ltd', 'vendor: 0x1A', 'vendor: "0x1A"'],
    ['a power of ten', 'vendor: Example Ltd', 'vendor: 1e3', 'vendor: "1e3"'],
    ['what YAML takes for infinity', 'vendor: Example Ltd', 'vendor: .inf', 'vendor: ".inf"'],
    ['a truth', 'vendor: Example Ltd', 'vendor: true', 'vendor: "true"'],
    [
      'a score between quotes',
      '{ score: 1, reason: "A whole',
      '{ score: "1", reason: "A whole',
      '{ score: 1, reason: "A whole',
    ],
    [
      'a decimal comma',
      'mitigation: partial',
      'mitigation-factor: 0,83',
      'mitigation-factor: 0.83',
    ],
    [
      'a decimal comma between quotes',
      'mitigation: partial',
      'mitigation-factor: "0,83"',
      'mitigation-factor: 0.83',
    ],
    [
      'a decimal comma in braces',
      '{ score: 1, reason: "A whole',
      '{ score: 0,5, reason: "A whole',
      '{ score: 0.5, reason: "A whole',
    ],
    [
      'a decimal comma without its zero',
      'persistent-memory: 0',
      'persistent-memory: ",5"',
      'persistent-memory: 0.5',
    ],
    [
      'a word of the rubric',
      'persistent-memory: 0',
      'persistent-memory: Partial',
      'persistent-memory: 0.5',
    ],
    ['a text for a list', TAGS, 'tags: browser', 'tags: [browser]'],
    [
      'a sentence with a comma for a list',
      'aliases: [ExAgent]',
      'aliases: Example, the agent',
      'aliases: ["Example, the agent"]',
    ],
    [
      'a sentence with a comma for measures',
      'mitigations: [{ text: Confirm every action that changes something, by: user, brings: strong }]',
      'mitigations: Confirm each action, then log it',
      'mitigations: ["Confirm each action, then log it"]',
    ],
    [
      'a name for an assessor',
      '- { name: A. Person, url: https://example.org/a-person }',
      '- A. Person',
      '- { name: "A. Person" }',
    ],
    [
      'an address without its beginning',
      'homepage: https://example.org/agent',
      'homepage: example.org/agent',
      'homepage: https://example.org/agent',
    ],
    [
      'a source without it',
      'url: https://example.org/agent/docs',
      'url: www.example.org/agent/docs',
      'url: https://www.example.org/agent/docs',
    ],
    [
      'a repository between quotes',
      'repository: https://example.org/git/agent',
      'repository: "example.org/git/agent"',
      'repository: "https://example.org/git/agent"',
    ],
    ['a day with points', 'assessed: 2026-11-20', 'assessed: 20.11.2026', 'assessed: 2026-11-20'],
    ['a day with slashes', 'assessed: 2026-11-20', 'assessed: 11/20/2026', 'assessed: 2026-11-20'],
    [
      'a day with the year first',
      'assessed: 2026-11-20',
      'assessed: 2026/11/20',
      'assessed: 2026-11-20',
    ],
    ['a reference without its list', MAPS, 'maps-to: [owasp-asi:ASI01, AML.T0051.001]', MAPS],
    [
      'a reference with a space',
      MAPS,
      'maps-to: [owasp-asi: ASI01, mitre-atlas:AML.T0051.001]',
      MAPS,
    ],
    [
      'a reference in lower case',
      MAPS,
      'maps-to: [owasp-asi:asi01, mitre-atlas:AML.T0051.001]',
      MAPS,
    ],
    [
      'a technique without the prefix',
      MAPS,
      'maps-to: [owasp-asi:ASI01, mitre-atlas:T0051.001]',
      MAPS,
    ],
    ['a misspelt list', MAPS, 'maps-to: [owasp-as:ASI01, mitre-atlas:AML.T0051.001]', MAPS],
    ['a vector in lower case', VECTOR, VECTOR.toLowerCase(), VECTOR],
    ['a vector in brackets', VECTOR, `(${VECTOR})`, VECTOR],
    ['a vector with spaces', VECTOR, VECTOR.replaceAll('/', ' / '), VECTOR],
    ['a vector between backticks', VECTOR, `"\`${VECTOR}\`"`, `"${VECTOR}"`],
    ['a vector without its beginning', VECTOR, VECTOR.slice(9), VECTOR],
    ['a vector out of order', VECTOR, VECTOR.replace('AV:N/AC:L', 'AC:L/AV:N'), VECTOR],
    ['a vector with a slash at its end', VECTOR, `${VECTOR}/`, VECTOR],
    ['a cited source in capitals', 'sources: [code] }', 'sources: [Code] }', 'sources: [code] }'],
    [
      'a threat in capitals',
      '    mitigation: partial\n',
      LEADS('Session Theft'),
      LEADS('session-theft'),
    ],
    [
      'an advisory in lower case',
      'layers:\n',
      `${ADVISORY('cve-2025-59536')}layers:\n`,
      `${ADVISORY('CVE-2025-59536')}layers:\n`,
    ],
    [
      'an advisory in capitals',
      'layers:\n',
      `${ADVISORY('GHSA-4FGQ-FPQ9-MR3G')}layers:\n`,
      `${ADVISORY('GHSA-4fgq-fpq9-mr3g')}layers:\n`,
    ],
    [
      'the name that people give a registry',
      'pkg:pypi/example-agent',
      'pkg:pip/example-agent',
      'pkg:pypi/example-agent',
    ],
    [
      'another one, misspelt too',
      'pkg:pypi/example-agent',
      'pkg:pip/Example_Agent',
      'pkg:pypi/example-agent',
    ],
    ['a tag that stands twice', TAGS, 'tags: [browser, open-source, browser]', TAGS],
    ['a tag that stands thrice', TAGS, 'tags: [browser, open-source, browser, Browser]', TAGS],
    [
      'a tag that stands twice in lines',
      TAGS,
      'tags:\n  - browser\n  - browser # again\n  - open-source',
      'tags:\n  - browser\n  - open-source',
    ],
    [
      'a package that stands twice',
      '[pkg:pypi/example-agent]',
      '[pkg:pypi/example-agent, pkg:pypi/example-agent]',
      '[pkg:pypi/example-agent]',
    ],
    ['a reference that stands twice', MAPS, `${MAPS.slice(0, -1)}, owasp-asi:ASI01]`, MAPS],
    [
      'a source that is cited twice',
      'sources: [code] }',
      'sources: [code, code] }',
      'sources: [code] }',
    ],
    [
      'an alias that is the name',
      'aliases: [ExAgent]',
      'aliases: [ExAgent, example agent]',
      'aliases: [ExAgent]',
    ],
  ])('%s', (_, from, wrong, right) => {
    const file = read(changed(from, wrong));
    const { text, fixes } = fixAssessment(file);
    expect(text).toBe(changed(from, right));
    expect(fixes.length).toBeGreaterThan(0);
    const { diagnostics } = check(file);
    const taken = withTaken(file, diagnostics).filter(({ fixable }) => fixable);
    if (diagnostics.length > 0) expect(taken.length).toBeGreaterThan(0);
    expect(hasErrors(check(read(text)).diagnostics)).toBe(false);
  });
});

describe('what could mean two things, or nothing, is left to its author', () => {
  test.each<[what: string, from: string, wrong: string]>([
    ['a slip of the hand', 'kind: agent', 'kind: agnet'],
    ['half of an id', 'risk: agent-goal-and-instruction-manipulation', 'risk: goal-manipulation'],
    ['a key that is near', 'vendor: Example Ltd', 'vender: Example Ltd'],
    ['a day that could be two', 'assessed: 2026-11-20', 'assessed: 3/4/2026'],
    ['a day that is none', 'assessed: 2026-11-20', 'assessed: 31.11.2026'],
    ['a number of another scale', 'persistent-memory: 0', 'persistent-memory: 7'],
    ['a share of a hundred', 'mitigation: partial', 'mitigation-factor: 83%'],
    ['an id of two lists', MAPS, 'maps-to: [T16]'],
    ['another technique', MAPS, 'maps-to: [mitre-atlas:AML.T0199]'],
    ['a technique of another list', MAPS, 'maps-to: [mitre-attack:T1059]'],
    ['a vector of an older version', VECTOR, 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:N'],
    ['a vector that is not whole', VECTOR, VECTOR.replace('/SI:L', '')],
    ['a vector with two values of a metric', VECTOR, `${VECTOR}/SA:H`],
    ['an address that is no address', 'homepage: https://example.org/agent', 'homepage: our page'],
    ['the id of a source, which is cited', 'id: docs', 'id: Docs'],
    ['a package with a version', 'pkg:pypi/example-agent', 'pkg:pypi/example-agent@1.2'],
    [
      'two people of one name',
      '- { name: A. Person, url: https://example.org/a-person }',
      '- { name: A. Person, url: https://example.org/a-person }\n  - name: A. Person',
    ],
    ['text with a comma for tags', TAGS, 'tags: browser, open source'],
    ['a source that is near', 'sources: [code] }', 'sources: [cod] }'],
  ])('%s', (_, from, wrong) => {
    const file = read(changed(from, wrong));
    const { diagnostics } = check(file);
    expect(diagnostics).not.toEqual([]);
    expect(fixAssessment(file)).toEqual({ text: file.text, fixes: [] });
    expect(withTaken(file, diagnostics)).toEqual(diagnostics);
  });
});

test('a repair that only brings other errors to light is not made', () => {
  const broken = changed('vendor: Example Ltd', 'vendor: Example: Ltd');
  expect(fixAssessment(read(broken)).fixes).toHaveLength(1);
  const worse = broken
    .replace('kind: agent', 'kind: nothing of the kind')
    .replace('basis: documentation', 'basis: none at all')
    .replace('persistent-memory: 0', 'persistent-memory: 17');
  const file = read(worse);
  expect(fixAssessment(file)).toEqual({ text: worse, fixes: [] });
  // What rules have kept of the file makes no difference.
  check(file);
  expect(fixAssessment(file)).toEqual({ text: worse, fixes: [] });
});

test('the rules of which a finding can be taken are those that are named, and no others', () => {
  const taken = RULES.flatMap((rule) =>
    rule.examples.flatMap((example) =>
      exampleReport(rule, example).diagnostics.filter(({ fixable }) => fixable),
    ),
  );
  const named = new Set([...taken.map(({ rule }) => rule), ...IN_CASES]);
  expect([...FIXED_RULES].toSorted()).toEqual([...named].toSorted());
});

/** Their examples are of other mistakes; the tables above have those that are taken. */
const IN_CASES = [
  'agent/alias',
  'sources/unknown-id',
  'threats/leads-to',
  'advisories/id',
  'layers/missing',
];
