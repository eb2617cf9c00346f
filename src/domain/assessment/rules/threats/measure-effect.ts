import {
  aboutValue,
  asGroup,
  asList,
  dataOf,
  hasBase,
  hasKey,
  hasMeantKey,
  threatsOf,
} from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const threatsMeasureEffect: FileRule = {
  id: 'threats/measure-effect',
  severity: 'note',
  title: 'A scored threat has a measure with a stated effect.',
  why: 'Readers ask what to do first. The page can answer if a measure states what it brings: a mitigation level for its threat, or lower factors.',
  remedy:
    'If a source says that one of its mitigations works, write it as { text: …, by: user, brings: partial }, with partial, strong or factor scores. If no measure is known to help, the note may stay.',
  example: {
    change: [', by: user, brings: strong }', ' }'],
    at: '- id: ‹page-content-injection›',
  },
  /** Not of a listing, which prints no such measures, nor of a fixed threat, whose measure is the version with the fix. */
  check(file) {
    if (dataOf(file).basis === 'listing') return [];
    return threatsOf(file)
      .filter(({ threat }) => hasBase(threat) && threat.status !== 'fixed')
      .filter(({ threat }) => hasKey(threat, 'mitigations') || !hasMeantKey(threat, 'mitigations'))
      .filter(
        ({ threat }) => !asList(threat.mitigations).some((one) => hasKey(asGroup(one), 'brings')),
      )
      .map(({ path }) =>
        aboutValue(file, [...path, 'id'], 'No measure for this scored threat says what it brings.'),
      );
  },
};
