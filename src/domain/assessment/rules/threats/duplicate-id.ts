import { aboutValue, text, threats } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const threatsDuplicateId: FileRule = {
  id: 'threats/duplicate-id',
  severity: 'error',
  fixed: true,
  title: 'Threat ids are unique within a file.',
  why: 'The id is the address of the threat on its page, and identifies it when two versions of an assessment are compared.',
  remedy: 'Give each threat its own id.',
  example: {
    change: ['- id: session-theft', '- id: ‹page-content-injection›'],
    finds: 'threats[1].id — Another threat in this file has the id "page-content-injection".',
  },
  check(file) {
    const seen = new Set<string>();
    return threats(file).flatMap(({ path, threat }) => {
      const id = text(threat.id);
      if (id === undefined) return [];
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [aboutValue(file, [...path, 'id'], `Another threat in this file has the id "${id}".`)];
    });
  },
};
