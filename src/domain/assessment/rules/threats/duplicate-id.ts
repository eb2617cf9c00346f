import type { AssessmentFile } from '../../reading/file.ts';
import { aboutValue, text, threats } from '../draft.ts';
import type { FileRule, Finding } from '../rule.ts';

export const threatsDuplicateId: FileRule = {
  id: 'threats/duplicate-id',
  severity: 'error',
  fixed: true,
  title: 'A threat id stands once in a file.',
  why: 'The id is the address of the threat on its page, and the name by which two versions of an assessment are compared.',
  remedy: 'Give each threat its own id.',
  examples: [
    {
      change: ['- id: session-theft', '- id: ‹page-content-injection›'],
      finds:
        'threats[1].id — Another threat of this file has the id "page-content-injection". | Give each threat its own id: it is the address of the threat on the page.',
    },
  ],
  check(file: AssessmentFile): Finding[] {
    const seen = new Set<string>();
    return threats(file).flatMap(({ path, threat }) => {
      const id = text(threat.id);
      if (id === undefined) return [];
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        aboutValue(
          file,
          [...path, 'id'],
          `Another threat of this file has the id "${id}".`,
          'Give each threat its own id: it is the address of the threat on the page.',
        ),
      ];
    });
  },
};
