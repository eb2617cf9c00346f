import { expect, test } from 'vitest';
import { layerCode, layersIn } from '../../domain/maestro/layers.ts';
import { TOPIC_LIST_IDS, topicsIn } from '../../domain/threats/topics.ts';
import { codeInList, LIST_SIGNS, referencePage, topicInBrief } from './topic-label.ts';

const LAYER_CODES = layersIn().map((id) => layerCode(id));

test('every label in a cell begins with a sign that is explained, or with the code of a layer', () => {
  const signs = [...LIST_SIGNS.map(({ sign }) => sign).slice(0, -1), ...LAYER_CODES];
  for (const topic of TOPIC_LIST_IDS.flatMap((list) => topicsIn(list))) {
    if (topic.list === 'core-risk' || topic.id.startsWith('x-')) continue;
    expect(
      signs.some((sign) => topicInBrief(topic).startsWith(sign)),
      topic.path,
    ).toBe(true);
  }
});

test('in the list of MAESTRO, the code of an entry is its layer', () => {
  const codes = new Set(topicsIn('maestro').map((topic) => codeInList(topic)));
  expect([...codes]).toEqual([...LAYER_CODES, 'cross-layer']);
});

test.each([
  ['owasp-tm:T6', '/threats/owasp-tm/T6/'],
  ['owasp-llm:LLM01:2026', '/threats/owasp-llm/LLM01-2026/'],
  ['owasp-tm:T600', undefined],
  ['maps-to', undefined],
])('the page of the reference %s is %s', (reference, page) => {
  expect(referencePage(reference)).toBe(page);
});
