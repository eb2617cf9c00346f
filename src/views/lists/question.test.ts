import { describe, expect, test } from 'vitest';
import { AGENT_LIST } from '../agents/agent-list.ts';
import { THREAT_LIST } from '../threats/threat-list.ts';
import { grammarOf, withoutLast, writeQuestion } from './question.ts';

const agents = grammarOf(AGENT_LIST);
const threats = grammarOf(THREAT_LIST);
const { withChoice, withdraw } = agents;

/** How each list writes a query again; unchanged where nothing is given. */
const CASES: readonly [query: string, asAgents?: string | undefined, asThreats?: string][] = [
  [''],
  ['?band=critical'],
  ['?band=critical&band=high&sort=-band'],
  ['?risk=agent-untraceability&layer=agent-frameworks'],
  ['?band=high&band=high', '?band=high', '?band=high'],
  ['?band=terrible&colour=red&sort=taste&q=x', '', ''],
  ['?__proto__=a&constructor=b&sort=toString', '', ''],
  ['?sort=-agent', ''],
  ['?list=owasp-asi&list=maestro', ''],
  ['?name=a+b&tag=chat&band=high', undefined, '?name=a+b&band=high'],
  ['?dynamic-tool-use=0.5&mapped=3&sort=agent-ecosystem', undefined, ''],
  ['?mapped=2&mapped=5', '?mapped=5', ''],
  ['?tag=&name=+', '', ''],
  ['?band=high&sort=-assessed&sum=4.5-6&base=0-9.2', undefined, '?band=high'],
  ['?band=high&run=aider..mcp-remote', undefined, '?band=high'],
  ['?base=9-10', '?sum=0-10&base=9-10', ''],
  ['?sum=6-4&base=9-11', '', ''],
];

describe.each(CASES)('%s', (query, asAgents = query, asThreats = query) => {
  test.each([
    ['agents', writeQuestion(agents.readQuestion(query)), asAgents],
    ['threats', writeQuestion(threats.readQuestion(query)), asThreats],
  ])('asks of %s "%s"', (_, written, expected) => {
    expect(written).toBe(expected);
  });
});

const band = { facet: 'band', value: 'high' } as const;
const area = agents.readQuestion('?sum=4-6&base=8-10').area;
const tools = { facet: 'dynamic-tool-use', value: '0.5' } as const;

test('the latest choice stands last, and a threshold replaces an earlier one', () => {
  const raised = { ...tools, value: '1' };
  expect(withChoice([tools, band], raised)).toEqual([band, raised]);
  expect(withChoice([band], { ...band, value: 'low' })).toEqual([band, { ...band, value: 'low' }]);
});

test('a choice is withdrawn without others', () => {
  expect(withdraw([band, tools], band)).toEqual([tools]);
});

test.each([
  [{ name: 'a', choices: [tools, band] }, { name: '' }],
  [{ name: '', choices: [tools, band] }, { choices: [tools] }],
  [{ name: '', choices: [] }, { choices: [] }],
  [{ name: 'a', choices: [band], area }, { name: '' }],
  [{ name: '', choices: [band], area }, { area: undefined }],
  [{ name: '', choices: [band], run: { from: 'a', to: 'b' } }, { run: undefined }],
])('taking back the last part of %j changes %j', (asked, expected) => {
  expect(withoutLast({ ...asked, sort: undefined })).toEqual(expected);
});
