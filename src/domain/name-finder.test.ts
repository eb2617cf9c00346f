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
];
const find = nameFinder(AGENTS);
const found = (question: string) => find(question).map(({ entry }) => entry.name);

describe('a name finds its agent first', () => {
  test.each(AGENTS.map(({ name }) => name))('%s', (name) => {
    expect(found(name)[0]).toBe(name);
    expect(found(name.toUpperCase())[0]).toBe(name);
    expect(find(name)[0]?.match).toBe('name');
  });
});

test.each([
  ['live kit', 'LiveKit Agents', 'beginning'],
  ['livek', 'LiveKit Agents', 'beginning'],
  ['agents livekit', 'LiveKit Agents', 'words'],
  ['mcp', 'Model Context Protocol', 'alias'],
  ['protocol', 'Model Context Protocol', 'words'],
  ['cli', 'Codex', 'words'],
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
])('%j is mistyped and still finds %s', (question, name) => {
  expect(found(question)).toContain(name);
});

test('the nearer match comes before the others', () => {
  expect(found('lume')).toEqual(['Lume', 'Lumen Search']);
  expect(found('kit')).toEqual(['Kode Kit', 'LiveKit Agents']);
});

test.each([
  ['', 'nothing is asked'],
  ['--', 'signs alone are asked'],
  ['mcb', 'a slip in a short word is another word'],
  ['codxy', 'two slips in a word of five letters are another word'],
  ['lume sandbox', 'a word is not in the name'],
  ['prompt injection', 'no word is in a name'],
  ['it', 'two letters inside a word say nothing'],
])('%j finds no name: %s', (question) => {
  expect(found(question)).toEqual([]);
});

test('ten thousand names are searched while somebody types', () => {
  const many = nameFinder(
    Array.from({ length: 10_000 }, (_, index) => ({
      name: `${(index * 7919).toString(36)} agent ${index}`,
    })),
  );
  many('warm up');
  const started = performance.now();
  expect(many(`${(77 * 7919).toString(36)} agent 77`)[0]?.match).toBe('name');
  expect(performance.now() - started).toBeLessThan(1000);
});
