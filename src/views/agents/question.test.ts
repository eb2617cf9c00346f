import { expect, test } from 'vitest';
import { readQuestion, withChoice, withdraw, withoutLast, writeQuestion } from './question.ts';

test.each([
  '',
  '?band=critical',
  '?name=a+b&tag=chat&band=critical&band=high&sort=-assessed',
  '?dynamic-tool-use=0.5&mapped=3&sort=agent-ecosystem',
  '?band=high&sort=sum&sum=4.5-6&base=0-9.2',
  '?band=high&run=aider..mcp-remote',
])('%s is written as it was read', (query) => {
  expect(writeQuestion(readQuestion(query))).toBe(query);
});

test.each([
  ['?band=terrible&colour=red&sort=taste', ''],
  ['?band=high&band=high', '?band=high'],
  ['?mapped=2&mapped=5', '?mapped=5'],
  ['?tag=&name=+', ''],
  ['?base=9-10', '?sum=0-10&base=9-10'],
  ['?sum=6-4&base=9-11', ''],
  ['?__proto__=a&constructor=b&sort=toString', ''],
])('%s is read as "%s"', (query, expected) => {
  expect(writeQuestion(readQuestion(query))).toBe(expected);
});

const band = { facet: 'band', value: 'high' } as const;
const area = readQuestion('?sum=4-6&base=8-10').area;
const tools = { facet: 'dynamic-tool-use', value: '0.5' } as const;

test('the choice made last stands last, and a threshold replaces the one there was', () => {
  const raised = { ...tools, value: '1' };
  expect(withChoice([tools, band], raised)).toEqual([band, raised]);
  expect(withChoice([band], { ...band, value: 'low' })).toEqual([band, { ...band, value: 'low' }]);
});

test('one choice is withdrawn alone', () => {
  expect(withdraw([band, tools], band)).toEqual([tools]);
});

test.each([
  [{ name: 'a', choices: [tools, band] }, { name: '' }],
  [{ name: '', choices: [tools, band] }, { choices: [tools] }],
  [{ name: '', choices: [] }, { choices: [] }],
  [{ name: 'a', choices: [band], area }, { name: '' }],
  [{ name: '', choices: [band], area }, { area: undefined }],
  [{ name: '', choices: [band], run: { from: 'a', to: 'b' } }, { run: undefined }],
])('of %j what is taken back first is left out', (asked, expected) => {
  expect(withoutLast({ ...asked, sort: undefined })).toEqual(expected);
});
