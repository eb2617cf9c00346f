import { describe, expect, test } from 'vitest';
import { nameFinder } from './name-finder.ts';

const AGENTS = [
  { name: 'Claude Code' },
  { name: 'Codex', aliases: ['OpenAI Codex CLI'] },
  { name: 'LiveKit Agents', aliases: ['livekit-agents'] },
  { name: 'Lume' },
  { name: 'Lumen Search' },
  { name: 'Model Context Protocol', aliases: ['MCP'] },
  { name: 'Übersetzer' },
  { name: 'Kode Kit' },
  { name: 'n8n' },
];
const find = nameFinder(AGENTS);
const namesFor = (question: string) => find(question).map(({ entry }) => entry.name);

describe('a name finds its agent first', () => {
  test.each(AGENTS.map(({ name }) => name))('%s', (name) => {
    expect(namesFor(name)[0]).toBe(name);
    expect(namesFor(name.toUpperCase())[0]).toBe(name);
    expect(find(name)[0]?.match).toBe('text');
  });
});

test.each([
  ['live kit', 'LiveKit Agents', 'beginning'],
  ['livek', 'LiveKit Agents', 'beginning'],
  ['livekit-agents', 'LiveKit Agents', 'name'],
  ['agents livekit', 'LiveKit Agents', 'whole-words'],
  ['mcp', 'Model Context Protocol', 'alias'],
  ['protocol', 'Model Context Protocol', 'whole-words'],
  ['proto', 'Model Context Protocol', 'words'],
  ['cli', 'Codex', 'whole-words'],
  ['ubersetzer', 'Übersetzer', 'name'],
])('%j finds %s by its %s', (question, name, match) => {
  expect(find(question)[0]).toMatchObject({ entry: { name }, match });
});

test.each([
  ['livkit', 'LiveKit Agents'],
  ['liveikt', 'LiveKit Agents'],
  ['livekit agnets', 'LiveKit Agents'],
  ['Livekitagnts', 'LiveKit Agents'],
  ['Lumme', 'Lume'],
  ['claud cod', 'Claude Code'],
  ['modle contxt protocl', 'Model Context Protocol'],
  ['ubersezter', 'Übersetzer'],
  ['protcl', 'Model Context Protocol'],
  ['n8m', 'n8n'],
])('%j is mistyped and still finds %s', (question, name) => {
  expect(namesFor(question)).toContain(name);
});

test('the nearer match comes before the others', () => {
  expect(namesFor('lume')).toEqual(['Lume', 'Lumen Search']);
  expect(namesFor('kit')).toEqual(['Kode Kit', 'LiveKit Agents']);
});

test.each([
  ['', 'the question is empty'],
  ['--', 'the question has only signs'],
  ['mcb', 'a slip in a short word is another word'],
  ['n9n', 'another number is another thing'],
  ['codxy', 'two slips in a word of five letters are another word'],
  ['lume sandbox', 'a word is not in the name'],
  ['prompt injection', 'no word is in a name'],
  ['it', 'two letters inside a word say nothing'],
])('%j finds no name: %s', (question) => {
  expect(namesFor(question)).toEqual([]);
});

describe('signs and numbers that tell names apart', () => {
  const FOUND = [
    ['C', 'C Agent'],
    ['C++', 'C++ Agent'],
    ['c#', 'C# Agent'],
    ['F#', 'F# Pilot'],
    ['F♯', 'F# Pilot'],
    ['scout+', 'Scout+'],
    ['Scout', 'Scout'],
    ['agent 2.1', 'Agent 2.1'],
    ['agent 21', 'Agent 21'],
    ['Agent -1', 'Agent -1'],
    ['Agent 1', 'Agent 1'],
    ['nodejs', 'Node.js Helper'],
    ['node.js', 'Node.js Helper'],
    ['.net', '.NET Pilot'],
    ['Café Crème', 'Café Crème'],
    ['cafe creme', 'cafe creme'],
    ['千问', '通义千问'],
    ['Lodz', 'Łódź Planner'],
    ['strasse', 'Straße'],
    ['aether', 'Æther'],
    ['1.10.2', 'v1.10.2 Runner'],
  ];
  const names = new Set([...FOUND.map(([, name]) => name), 'Four Oh Four', 'AML.T0013']);
  const findByName = nameFinder([...names].map((name = '') => ({ name })));

  test.each(FOUND)('%j finds %s first', (question, name) => {
    expect(findByName(question)[0]?.entry.name).toBe(name);
  });

  test.each([
    ['C++', 'Café Crème'],
    ['F#', 'Four Oh Four'],
    ['agent 2.1', 'Agent 21'],
    ['agent 21', 'Agent 2.1'],
    ['AML.T0113', 'AML.T0013'],
    ['T0014', 'AML.T0013'],
  ])('%j does not find %s', (question, name) => {
    expect(findByName(question).map(({ entry }) => entry.name)).not.toContain(name);
  });
});

test('ten thousand names are searched while somebody types', () => {
  const findInMany = nameFinder(
    Array.from({ length: 10_000 }, (_, index) => ({
      name: `${(index * 7919).toString(36)} agent ${index}`,
    })),
  );
  findInMany('warm up');
  const started = performance.now();
  expect(findInMany(`${(77 * 7919).toString(36)} agent 77`)[0]?.match).toBe('text');
  expect(performance.now() - started).toBeLessThan(1000);
});
