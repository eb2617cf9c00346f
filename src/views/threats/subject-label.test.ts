import { expect, test } from 'vitest';
import { SUBJECT_LIST_IDS, subjectsIn } from '../../domain/threats/subjects.ts';
import { CODES, codeInList, referencePage, subjectInBrief } from './subject-label.ts';

test('every code in a cell begins with a sign that is explained, and every name of a layer with its own', () => {
  const signs = [
    ...CODES.map(({ sign }) => sign).slice(0, -1),
    'L1',
    'L2',
    'L3',
    'L4',
    'L5',
    'L6',
    'L7',
  ];
  for (const subject of SUBJECT_LIST_IDS.flatMap((list) => subjectsIn(list))) {
    if (subject.list === 'core-risk' || subject.id.startsWith('x-')) continue;
    expect(
      signs.some((sign) => subjectInBrief(subject).startsWith(sign)),
      subject.path,
    ).toBe(true);
  }
});

test('an entry of MAESTRO is known by its layer in its own list', () => {
  const codes = new Set(subjectsIn('maestro').map((subject) => codeInList(subject)));
  expect([...codes]).toEqual(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'cross-layer']);
});

test.each([
  ['owasp-tm:T6', '/threats/owasp-tm/T6/'],
  ['owasp-llm:LLM01:2026', '/threats/owasp-llm/LLM01-2026/'],
  ['owasp-tm:T600', undefined],
  ['maps-to', undefined],
])('the page of %s', (reference, page) => {
  expect(referencePage(reference)).toBe(page);
});
