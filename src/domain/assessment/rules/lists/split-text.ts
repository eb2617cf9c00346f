import { aboutValue, asList, asText, threatsOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** Several words that begin with a capital. */
const SENTENCE = /^\p{Lu}.* /u;
const CONTINUATION = /^\p{Ll}/u;

export const listsSplitText: FileRule = {
  id: 'lists/split-text',
  severity: 'warning',
  title: 'A comma in brackets does not cut a measure in two.',
  why: 'Between brackets a comma begins the next entry. A sentence with a comma becomes two measures, and the page lists half a sentence as a measure of its own.',
  remedy:
    'Put the whole sentence between double quotes. If it is another measure, begin it with a capital.',
  example: {
    change: [
      'mitigations: [{ text: Confirm every action that changes something, by: user, brings: strong }]',
      'mitigations: [{ text: Log it, by: user, brings: partial }, Confirm each action, ‹which sends mail›]',
    ],
  },
  check: (file) =>
    threatsOf(file).flatMap(({ path, threat }) => {
      const measures = asList(threat.mitigations).map((entry) => asText(entry) ?? '');
      return measures.flatMap((entry, index) => {
        const before = measures[index - 1] ?? '';
        if (!SENTENCE.test(before) || !CONTINUATION.test(entry)) return [];
        const finding = aboutValue(
          file,
          [...path, 'mitigations', index],
          `This entry seems to continue "${before}".`,
        );
        const [start] = finding.range;
        const followsComma = /[^"'],\s*$/.test(file.text.slice(Math.max(start - 40, 0), start));
        return followsComma ? [finding] : [];
      });
    }),
};
