import { describe, expect, test } from 'vitest';
import { FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { nameFinder } from '../../domain/name-finder.ts';
import { topicPath } from '../../domain/threats/topic-path.ts';
import { TOPIC_LIST_IDS, type TopicListId, topicsIn } from '../../domain/threats/topics.ts';
import { searchHtml } from './documents.ts';
import { factorDocument, factorEntry, topicDocument, topicEntry } from './entries.ts';
import { namesFile, readNames } from './names.ts';

const TOPICS = TOPIC_LIST_IDS.flatMap((list) => topicsIn(list));
const find = nameFinder(
  readNames(
    namesFile([], [...FACTOR_IDS.map(factorEntry), ...TOPICS.map((one) => topicEntry(one, 0, 0))]),
  ),
);
const first = (question: string) => find(question)[0]?.entry;

describe('a factor is found by its name in every version of AIVSS, and with a typing error', () => {
  test.each([
    ['Persistent memory', 'persistent-memory'],
    ['persistant memory', 'persistent-memory'],
    ['memory use', 'persistent-memory'],
    ['External Tool Control Surface', 'dynamic-tool-use'],
    ['opacity', 'opacity-and-reflexivity'],
  ])('%s', (question, id) => {
    expect(first(question)).toMatchObject({ kind: 'Factor', path: `/factors/${id}/` });
  });
});

describe('a kind of threat is found by code, by name and by both', () => {
  test.each([
    ['ASI03', '/threats/owasp-asi/ASI03/'],
    ['asi03 identity', '/threats/owasp-asi/ASI03/'],
    ['AML.T0010', '/threats/mitre-atlas/AML.T0010/'],
    ['LLM01', '/threats/owasp-llm/LLM01-2026/'],
    ['T3', '/threats/owasp-tm/T3/'],
    ['MAS T47', '/threats/owasp-mas/T47/'],
    ['tool misuse', '/threats/owasp-tm/T2/'],
    ['agent untracability', '/threats/core-risk/agent-untraceability/'],
  ])('%s', (question, path) => {
    expect(first(question)).toMatchObject({ kind: 'Kind of threat', path });
  });

  test('an id of two lists finds both', () => {
    expect(
      find('T16')
        .slice(0, 2)
        .map(({ entry }) => entry.path),
    ).toEqual(['/threats/owasp-tm/T16/', '/threats/owasp-mas/T16/']);
  });

  test('the title of each leads to it first', () => {
    const missed = TOPICS.map((topic) => topicDocument(topic)).filter(
      ({ title, path }) => first(title)?.path !== path,
    );
    expect(missed).toEqual([]);
  });
});

test('the document of a factor has its question, other names, meaning and rubric', () => {
  const { title, summary, sections, filters } = factorDocument('persistent-memory');
  expect(title).toBe('Persistent Memory');
  expect(summary).toBe('What does it keep? Persistent State Retention Memory Use');
  expect(sections.map(({ anchor }) => anchor)).toEqual(['meaning', 'rubric']);
  expect(sections[1]?.text).toContain('Long-term memory across sessions.');
  expect(filters.page).toEqual(['Factor']);
});

test.each([
  ['core-risk', 'agent-untraceability', 'Agent Untraceability', 'OWASP AIVSS core risks.'],
  ['owasp-asi', 'ASI03', 'ASI03 Identity and Privilege Abuse', 'Agentic Applications.'],
] satisfies [TopicListId, string, string, string][])(
  'the document of %s %s has its code, name, meaning and list',
  (list, id, title, end) => {
    const topic = TOPICS.find(({ path }) => path === topicPath(list, id));
    const document = topic && topicDocument(topic);
    expect(document).toMatchObject({ title, filters: { page: ['Kind of threat'] } });
    expect(document?.summary).toMatch(/^[A-Z].{15,}\. /);
    expect(document?.summary.endsWith(end)).toBe(true);
    expect(document && searchHtml(document)).toContain('data-pagefind-weight="0.1"');
  },
);
