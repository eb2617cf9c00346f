import type { AssessmentFile } from '../../reading/file.ts';
import { aboutValue, data, group, has, isMisspelt, list, threats } from '../draft.ts';
import type { FileRule, Finding } from '../rule.ts';

export const threatsMeasureEffect: FileRule = {
  id: 'threats/measure-effect',
  severity: 'note',
  title: 'A scored threat has a measure that brings something.',
  why: 'Readers ask what to do first. The page can say it where a measure names what it brings: the mitigation of its threat, or lower factors.',
  remedy:
    'Give a measure "brings". Where no measure is known to help, leave it: the note may stay.',
  examples: [
    {
      change: [', by: user, brings: strong }', ' }'],
      at: '- id: ‹page-content-injection›',
      finds:
        'threats[0].id — No measure of this scored threat says what it brings. | Write one of its mitigations as { text: …, by: user, brings: partial }, where that was read to be effective: partial, strong, or factor scores.',
    },
  ],
  /** A listing prints no measures of this kind, and a fixed threat has its measure: the version that has the fix. */
  check(file: AssessmentFile): Finding[] {
    if (data(file).basis === 'listing') return [];
    return threats(file)
      .filter(({ threat }) => has(threat, 'cvss') || has(threat, 'cvss-base'))
      .filter(({ threat }) => threat.status !== 'fixed' && !isMisspelt(threat, 'mitigations'))
      .filter(({ threat }) => !list(threat.mitigations).some((one) => has(group(one), 'brings')))
      .map(({ path }) =>
        aboutValue(
          file,
          [...path, 'id'],
          'No measure of this scored threat says what it brings.',
          'Write one of its mitigations as { text: …, by: user, brings: partial }, where that was read to be effective: partial, strong, or factor scores.',
        ),
      );
  },
};
