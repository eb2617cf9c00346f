import { comparePrinted, PRINTED_UNDER } from '../compare-printed.ts';
import { readPrinted } from '../printed-comment.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { isScored } from '../score.ts';
import { text, threats } from './draft.ts';
import type { Finding } from './rule.ts';
import { judgementOf } from './scored-threats.ts';

/** The comment behind a base: what a listing prints, as the import wrote it. */
const BEHIND = /^[ \t]*#[ \t]*([^\r\n]*)/;

/** Where a listing prints other results than follow from its own numbers. */
export function printedScores(file: AssessmentFile): Finding[] {
  return threats(file).flatMap(({ path, threat }) => {
    if (typeof threat['cvss-base'] !== 'number') return [];
    const [, end] = file.frontmatter?.valueRange([...path, 'cvss-base']) ?? [0, 0];
    const [all = '', comment = ''] = BEHIND.exec(file.text.slice(end)) ?? [];
    const printed = readPrinted(comment);
    const judged = printed && judgementOf(file, { equation: PRINTED_UNDER });
    const scored = judged?.threats.find(({ id }) => id === text(threat.id));
    if (!printed || !scored || !isScored(scored)) return [];
    const computed = scored.scores[PRINTED_UNDER];
    const differences = comparePrinted(printed, computed.factorSum, computed);
    if (differences.length === 0) return [];
    const from = end + all.length - comment.length;
    return [
      {
        range: [from, from + comment.trimEnd().length],
        path: [...path, 'cvss-base'],
        message: `The listing ${differences.join('; it ')}.`,
        help: 'Compare the numbers with the page once more. Where they are right, the page shows the computed score: say so under "exempt", or remove the comment.',
      },
    ];
  });
}
