import { aboutValue, asText, threatsOf } from '../draft.ts';
import { isPlaceholder } from '../placeholders.ts';
import type { FileRule } from '../rule.ts';
import { tellingWords } from '../telling-words.ts';

export const threatsReasonRestated: FileRule = {
  id: 'threats/reason-restated',
  severity: 'warning',
  title: 'The reason of a threat says more than its title.',
  why: 'The title says what happens. The reason says why it is as easy and as bad as the vector claims.',
  remedy:
    'Go through the vector: what the attacker needs (AV to UI), what is lost (VC to SA), then exploit maturity and mitigation.',
  example: {
    change: [
      'reason: "Any page reaches it; the user only has to start a task."',
      'reason: ‹"Hostile page text steers the browser."›',
    ],
  },
  check: (file) =>
    threatsOf(file).flatMap(({ path, threat }) => {
      const [title, reason] = [asText(threat.title), asText(threat.reason)];
      if (!title || !reason?.trim() || isPlaceholder(reason)) return [];
      const inTitle = new Set(tellingWords(title));
      if (![...tellingWords(reason)].every((word) => inTitle.has(word))) return [];
      const message = 'The reason only repeats the title of the threat.';
      return aboutValue(file, [...path, 'reason'], message);
    }),
};
