import { aboutKey, hasBase, hasKey, hasMeantKey, isImportedOpinion, threatsOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const threatsReason: FileRule = {
  id: 'threats/reason',
  severity: 'error',
  title: 'A scored threat explains its score.',
  why: 'The vector is a judgement. Its reason lets others check it, above all where the line between the vulnerable and the subsequent system was drawn.',
  remedy:
    'Add "reason": who does what, what they need beforehand, what is lost, and why this exploit maturity and this mitigation.',
  example: {
    change: ['    reason: "Any page reaches it; the user only has to start a task."\n', ''],
    at: '‹cvss›',
  },
  check: (file) =>
    (isImportedOpinion(file) ? [] : threatsOf(file))
      .filter(({ threat }) => hasBase(threat) && !hasMeantKey(threat, 'reason'))
      .map(({ path, threat }) =>
        aboutKey(
          file,
          [...path, hasKey(threat, 'cvss') ? 'cvss' : 'cvss-base'],
          'A scored threat needs a reason.',
        ),
      ),
};
