import type { AssessmentFile } from '../reading/file.ts';
import { closedLate } from './closed-late.ts';
import type { Finding } from './rule.ts';
import { unclosed } from './unclosed.ts';

/** A fenced block of code without its last line. Of HTML another rule speaks, which refuses it altogether. */
export function unclosedCode(file: AssessmentFile): Finding[] {
  // The fences after the first one that is missing open what they were to close, and the other way round.
  const [late] = closedLate(file);
  if (!late) return unclosedAtTheEnd(file);
  const { opening, closing, heading } = late;
  return [
    {
      range: opening,
      message: `This block of code takes in "${heading}": its end is missing.`,
      help: `Write ${closing} on a line of its own where the code ends, before "${heading}" at the latest.`,
    },
  ];
}

function unclosedAtTheEnd(file: AssessmentFile): Finding[] {
  const found = unclosed(file);
  if (found?.node.type !== 'code') return [];
  const { opening, closing, rest } = found;
  const next = /^ {0,3}(#{1,6} \S.*)$/m.exec(rest)?.[1]?.trim();
  return [
    {
      range: opening,
      message: `This block of code is not closed${rest.trim() ? ': the rest of the file belongs to it' : ''}.`,
      help: `Write ${closing} on a line of its own where the code ends${next ? `, before "${next}" at the latest` : ''}.`,
    },
  ];
}
