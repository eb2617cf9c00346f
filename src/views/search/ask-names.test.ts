import { describe, expect, test } from 'vitest';
import { FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { assemble } from '../../domain/catalogue.ts';
import { LAYER_IDS, LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { record } from '../../domain/record.fixture.ts';
import { RETIRED_TOPICS, TOPICS } from '../../domain/threats/topics.ts';
import { readQuestion } from '../agents/agent-list.ts';
import { askNames, contentWords, kindRows, nameIndex } from './ask-names.ts';
import { factorEntry, retiredEntry, topicEntry } from './entries.ts';
import { namesFile, traitsFile, withTraits } from './names.ts';
import { SYNONYMS } from './synonyms.ts';

const CVE = { id: 'CVE-2024-1111', aliases: ['GHSA-aaaa-bbbb-cccc'], source: 'docs' };

/** The kinds of entries that a catalogue has, with names of the test catalogues and invented ones. */
const { agents } = assemble(
  [
    record('paira', {
      name: 'Paira',
      base: 9.8,
      data: { tags: ['coding', 'terminal'], vendor: 'Pair Works LLC' },
    }),
    record('lume', {
      name: 'Lume',
      base: 9.8,
      data: { kind: 'tool', tags: ['macos', 'sandbox', 'mcp'], advisories: [CVE] },
    }),
    record('livekit-agents', {
      name: 'LiveKit Agents',
      base: 5,
      data: { kind: 'framework', tags: ['voice', 'multi-agent'] },
    }),
    record('helper', { name: 'Unjudged Helper', base: undefined, data: { kind: 'skill' } }),
    record('alder', { name: 'Alder', base: 5 }),
    record('alder-two', { name: 'Alder Two', base: 5 }),
  ],
  '0.8',
);
const GUIDES = {
  'reading-a-score': 'How to read a score',
  maestro: 'MAESTRO on one page',
  'using-the-data': 'Using the data',
  contributing: 'Write an assessment',
  methodology: 'Methodology and non-claims',
  'scoring-consistently': 'Score consistently',
};
const names = nameIndex(
  JSON.parse(
    JSON.stringify(
      namesFile(agents, [
        ...LAYER_IDS.map((id) => ({
          name: LAYERS[id].name,
          kind: 'Layer',
          code: layerCode(id),
          path: `/layers/${id}/`,
        })),
        ...Object.entries(GUIDES).map(([id, name]) => ({
          name,
          kind: 'Guide',
          path: `/guides/${id}/`,
        })),
        ...FACTOR_IDS.map((id) => factorEntry(id)),
        ...TOPICS.map((topic) => topicEntry(topic, topic.id === 'LLM01:2026' ? 2 : 0, 1)),
        ...RETIRED_TOPICS.map(retiredEntry),
      ]),
    ),
  ),
);
const index = { ...names, pages: withTraits(names.pages, traitsFile(agents)) };
const ask = (question: string) => askNames(index, question);
const paths = (question: string) => ask(question).found.map(({ page }) => page.path);

describe('the questions of readers: what the names answer first', () => {
  test.each([
    ['paira', '/agents/paira/'],
    ['piara', '/agents/paira/'],
    ['Paria', '/agents/paira/'],
    ['livekit', '/agents/livekit-agents/'],
    ['live kit', '/agents/livekit-agents/'],
    ['livekit agent', '/agents/livekit-agents/'],
    ['Lum', '/agents/lume/'],
    ['Alder', '/agents/alder/'],
    ['aldr', '/agents/alder/'],
    ['prompt injection', '/threats/owasp-llm/LLM01-2026/'],
    ['"prompt injection"', '/threats/owasp-llm/LLM01-2026/'],
    ['MCP', '/agents/lume/'],
    ['voice', '/agents/livekit-agents/'],
    ['speech', '/agents/livekit-agents/'],
    ['ASI06', '/threats/owasp-asi/ASI06/'],
    ['asi 6', '/threats/owasp-asi/ASI06/'],
    ['LLM01', '/threats/owasp-llm/LLM01-2026/'],
    ['LLM06:2025', '/threats/owasp-llm/LLM06-2025/'],
    ['AML.T0019', '/threats/mitre-atlas/AML.T0019/'],
    ['AML.T0051', '/threats/mitre-atlas/AML.T0051/'],
    ['T0051', '/threats/mitre-atlas/AML.T0051/'],
    ['T&M T16', '/threats/owasp-tm/T16/'],
    ['ASI06 memory', '/threats/owasp-asi/ASI06/'],
    ['memory poisoning', '/threats/core-risk/agent-memory-and-context-manipulation/'],
    ['memory', '/factors/persistent-memory/'],
    ['提示注入', '/threats/owasp-llm/LLM01-2026/'],
    ['macOS sandbox', '/agents/lume/'],
    ['coding assistant', '/agents/paira/'],
    ['which agents can run shell commands', '/threats/owasp-asi/ASI05/'],
    ['L4', '/layers/deployment-and-infrastructure/'],
    ['factor sum', '/guides/reading-a-score/'],
    ['Pair Works', '/agents/paira/'],
    ['jailbreak', '/threats/owasp-llm/LLM01-2026/'],
    ['framework', '/agents/livekit-agents/'],
    ['CVE-2024-1111', '/agents/lume/'],
    ['cve 2024 1111', '/agents/lume/'],
    ['ghsa-AAAA-bbbb-cccc', '/agents/lume/'],
  ])('%s', (question, path) => expect(paths(question)[0]).toBe(path));

  test.each(['cursor', 'rm -rf', 'CVE-2025-12345', 'x'.repeat(200), '   ', 'ASI77', 'CWE-79'])(
    '%s names nothing',
    (question) => expect(paths(question)).toEqual([]),
  );
});

test('an id is answered by that id, its forms and what cites it, and by no neighbour', () => {
  expect(paths('ASI06')).toEqual(['/threats/owasp-asi/ASI06/']);
  expect(paths('t16')).toEqual(['/threats/owasp-tm/T16/', '/threats/owasp-mas/T16/']);
  expect(paths('AML.T0051')).toEqual(
    ['', '.000', '.001', '.002'].map((form) => `/threats/mitre-atlas/AML.T0051${form}/`),
  );
  expect(ask('LLM01').found[0]?.page.threats).toBe(2);
  expect(ask('CVE-2025-12345').asked?.id).toBe('CVE-2025-12345');
});

describe('words that describe a list lead to the list', () => {
  test.each([
    ['critical', '2 critical agents', [['band', 'critical']]],
    ['critical agents', '2 critical agents', [['band', 'critical']]],
    [
      'medium frameworks',
      '1 medium framework',
      [
        ['band', 'medium'],
        ['kind', 'framework'],
      ],
    ],
    ['framework', '1 framework', [['kind', 'framework']]],
    ['not scored', '1 unscored agent', [['band', 'not-scored']]],
    ['unscored', '1 unscored agent', [['band', 'not-scored']]],
    ['overdue', 'Overdue reviews among agents', [['review', 'overdue']]],
    ['coding assistant', '1 agent tagged coding', [['tag', 'coding']]],
    ['multi agent', '1 agent tagged multi-agent', [['tag', 'multi-agent']]],
    ['show me all the agents', '6 agents', []],
  ])('%s', (question, label, choices) => {
    const [row] = ask(question).rows;
    expect(row?.label).toBe(label);
    // The list reads the same choices from the address.
    const read = readQuestion(row?.path.split('?')[1] ?? '');
    expect(read.choices.map(({ facet, value }) => [facet, value])).toEqual(choices);
  });

  test.each(['critical infrastructure', 'low level', 'Paira', 'memory', 'high framework'])(
    '%s describes none',
    (question) => expect(ask(question).rows).toEqual([]),
  );

  test('each kind that there is has a list', () => {
    expect(kindRows(index).map(({ label }) => label)).toEqual([
      '3 agents',
      '1 framework',
      '1 tool',
      '1 skill',
    ]);
  });
});

test('stop words are ignored, unless there are no other words', () => {
  expect(contentWords('Which of the agents can run shell commands?')).toEqual([
    'agents',
    'run',
    'shell',
    'commands',
  ]);
  expect(contentWords('who are you')).toEqual(['who', 'are', 'you']);
});

test('every synonym leads to existing pages, and no word has two entries', () => {
  const asked = SYNONYMS.flatMap((synonym) => synonym.asked);
  expect(new Set(asked).size).toBe(asked.length);
  expect(SYNONYMS.flatMap(({ pages }) => pages).filter((path) => !index.at(path))).toEqual([]);
  expect(SYNONYMS.length).toBeGreaterThanOrEqual(40);
});

test('one word of several names no page, and several are a name', () => {
  const whyOf = (question: string) => ask(question).found.map(({ why }) => why);
  expect(whyOf('server injection')).toEqual(['partly', 'partly']);
  expect(whyOf('prompt injection server').slice(0, 2)).toEqual(['synonym', 'synonym']);
});

test('a page stands in its best place', () => {
  expect(paths('indirect prompt injection').slice(0, 2)).toEqual([
    '/threats/mitre-atlas/AML.T0051.001/',
    '/threats/owasp-llm/LLM01-2026/',
  ]);
});

test('similar names are shown only where nothing else is found', () => {
  expect(ask('livkit').found.map(({ why }) => why)).toEqual(['similar']);
  expect(ask('lume').found.some(({ why }) => why === 'similar')).toBe(false);
});
