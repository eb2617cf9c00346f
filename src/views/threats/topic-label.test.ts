import { expect, test } from 'vitest';
import { layerCode, layersIn } from '../../domain/maestro/layers.ts';
import { TOPIC_LIST_IDS, topicsIn } from '../../domain/threats/topics.ts';
import { CODES, codeInList, referencePage, topicInBrief } from './topic-label.ts';

const LAYER_CODES = layersIn().map((id) => layerCode(id));

test('every code in a cell begins with a sign that is explained, and every name of a layer with its own', () => {
  const signs = [...CODES.map(({ sign }) => sign).slice(0, -1), ...LAYER_CODES];
  for (const topic of TOPIC_LIST_IDS.flatMap((list) => topicsIn(list))) {
    if (topic.list === 'core-risk' || topic.id.startsWith('x-')) continue;
    expect(
      signs.some((sign) => topicInBrief(topic).startsWith(sign)),
      topic.path,
    ).toBe(true);
  }
});

test('an entry of MAESTRO is known by its layer in its own list', () => {
  const codes = new Set(topicsIn('maestro').map((topic) => codeInList(topic)));
  expect([...codes]).toEqual([...LAYER_CODES, 'cross-layer']);
});

test.each([
  ['owasp-tm:T6', '/threats/owasp-tm/T6/'],
  ['owasp-llm:LLM01:2026', '/threats/owasp-llm/LLM01-2026/'],
  ['owasp-tm:T600', undefined],
  ['maps-to', undefined],
])('the page of %s', (reference, page) => {
  expect(referencePage(reference)).toBe(page);
});
