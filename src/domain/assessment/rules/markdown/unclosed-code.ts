import type { AssessmentFile } from '../../reading/file.ts';
import { blocksClosedLate } from '../closed-late.ts';
import type { FileRule, Finding } from '../rule.ts';
import { unclosedBlock } from '../unclosed.ts';

/** The rule that refuses HTML reports unclosed HTML. */
export const markdownUnclosedCode: FileRule = {
  id: 'markdown/unclosed-code',
  severity: 'error',
  fixed: true,
  title: 'Code blocks are closed.',
  why: 'A fence that is never closed turns the rest of the file into code: the sections after it lose their headings, and no reader finds them.',
  remedy: 'Repeat the fence on a line of its own where the code ends.',
  example: {
    change: ['Every action is logged.', '‹```›\nEvery action is logged.'],
  },
  check(file) {
    // After a missing fence, each closing fence opens a block and the other way round, so only the first is reported.
    const [late] = blocksClosedLate(file);
    if (!late) return unclosedAtEnd(file);
    const { opening, closing, heading } = late;
    return [
      {
        range: opening,
        message: `This code block includes "${heading}": its closing fence is missing.`,
        help: `Write ${closing} on a line of its own where the code ends, before "${heading}" at the latest.`,
      },
    ];
  },
};

function unclosedAtEnd(file: AssessmentFile): Finding[] {
  const block = unclosedBlock(file);
  if (block?.node.type !== 'code') return [];
  const { opening, closing, rest } = block;
  const next = /^ {0,3}(#{1,6} \S.*)$/m.exec(rest)?.[1]?.trim();
  return [
    {
      range: opening,
      message: `This code block is not closed${rest.trim() ? ', so the rest of the file belongs to it' : ''}.`,
      help: `Write ${closing} on a line of its own where the code ends${next ? `, before "${next}" at the latest` : ''}.`,
    },
  ];
}
