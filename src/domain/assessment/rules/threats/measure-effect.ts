import { aboutValue, data, group, has, hasBase, isMeant, list, threats } from '../draft.ts';
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
  /** A listing prints no measures of this kind, and a fixed threat has its measure: the version that has the fix. */
  check(file) {
    if (data(file).basis === 'listing') return [];
    return threats(file)
      .filter(({ threat }) => hasBase(threat) && threat.status !== 'fixed')
      .filter(({ threat }) => has(threat, 'mitigations') || !isMeant(threat, 'mitigations'))
      .filter(({ threat }) => !list(threat.mitigations).some((one) => has(group(one), 'brings')))
      .map(({ path }) =>
        aboutValue(file, [...path, 'id'], 'No measure for this scored threat says what it brings.'),
      );
  },
};
