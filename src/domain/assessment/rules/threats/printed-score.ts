import { comparePrinted, PRINTED_UNDER } from '../../compare-printed.ts';
import { readPrinted } from '../../printed-comment.ts';
import { isScored } from '../../score.ts';
import { asText, threatsOf, valueRangeOf } from '../draft.ts';
import { judgementOf } from '../judgement.ts';
import type { FileRule } from '../rule.ts';

/** The comment after a base, in which the import writes what a listing prints. */
const COMMENT = /^[ \t]*#[ \t]*([^\r\n]*)/;

export const threatsPrintedScore: FileRule = {
  id: 'threats/printed-score',
  severity: 'warning',
  title: 'A score printed by a listing matches the computed one.',
  why: 'The import writes the result that a page prints into a comment next to the base. The catalogue shows only the computed score. If the two differ, a number was misread, or the page computes or rounds differently from AIVSS v0.8, and readers of both will ask.',
  remedy:
    'Compare base, multiplier, mitigation and factors with the page. If they are right, say under "exempt" why the page prints something else, or remove the comment.',
  example: {
    change: [
      'cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
      'cvss-base: 8.5 # ‹printed score 8.1 High›',
    ],
  },
  check: (file) =>
    threatsOf(file).flatMap(({ path, threat }) => {
      if (typeof threat['cvss-base'] !== 'number') return [];
      const [, end] = valueRangeOf(file, [...path, 'cvss-base']);
      const [whole = '', comment = ''] = COMMENT.exec(file.text.slice(end)) ?? [];
      const printed = readPrinted(comment);
      const judgement = printed && judgementOf(file, { equation: PRINTED_UNDER });
      const scored = judgement?.threats.find(({ id }) => id === asText(threat.id));
      if (!printed || !scored || !isScored(scored)) return [];
      const computed = scored.scores[PRINTED_UNDER];
      const differences = comparePrinted(printed, computed.factorSum, computed);
      if (differences.length === 0) return [];
      const from = end + whole.length - comment.length;
      return {
        range: [from, from + comment.trimEnd().length],
        path: [...path, 'cvss-base'],
        message: `The listing ${differences.join('; it ')}.`,
      };
    }),
};
