import type { Rule } from '../rule.ts';
import { doubledUrls, unused } from '../source-use.ts';
import { duplicateIds, unknownIds } from '../sources.ts';
import { uncited } from '../uncited.ts';

const SECOND = (id: string, url: string): string =>
  `    accessed: 2026-11-19\n  - id: ${id}\n    title: Security policy\n    url: ${url}\n    accessed: 2026-11-19`;
const ACCESSED = '    accessed: 2026-11-19';

/** What was read. */
export const sourceRules: readonly Rule[] = [
  {
    id: 'sources/unknown-id',
    severity: 'error',
    title: 'A cited source is listed in the file.',
    meaning:
      'A citation leads from a judgement to what was read. One that leads nowhere is worth less than none.',
    mend: 'Correct the id, or add the source to the list.',
    example: {
      from: 'reason: "Reads one mailbox.", sources: [docs]',
      to: 'reason: "Reads one mailbox.", sources: [doc]',
    },
    check: unknownIds,
  },
  {
    id: 'sources/duplicate-id',
    severity: 'error',
    title: 'A source id stands once.',
    meaning: 'Where two sources share an id, no citation of it is certain.',
    mend: 'Give each source its own id.',
    example: { from: ACCESSED, to: SECOND('docs', 'https://example.org/mail-agent/security') },
    check: duplicateIds,
  },
  {
    id: 'sources/duplicate-url',
    severity: 'warning',
    title: 'A document is listed once.',
    meaning:
      'The same page under two ids looks like two pieces of evidence. Parts of one page count as different when their addresses differ by what follows "#".',
    mend: 'Keep one entry, and cite its id in both places.',
    example: {
      from: `${ACCESSED}\nfactors:\n  autonomy-of-action: { score: 0.5, reason: "Sorts alone; sending needs approval.", sources: [docs] }`,
      to: `${SECOND('policy', 'https://example.org/mail-agent/docs/')}\nfactors:\n  autonomy-of-action: { score: 0.5, reason: "Sorts alone; sending needs approval.", sources: [policy] }`,
    },
    check: doubledUrls,
  },
  {
    id: 'sources/unused',
    severity: 'warning',
    title: 'Every source is cited.',
    meaning:
      'A list of sources shows what the judgement rests on. A source that nothing rests on makes it look better founded than it is. A link to it in the prose counts as a citation.',
    mend: 'Cite it where it counts, or remove it.',
    example: { from: ACCESSED, to: SECOND('policy', 'https://example.org/mail-agent/security') },
    check: unused,
  },
  {
    id: 'sources/missing',
    severity: 'warning',
    title: 'A factor above 0 and a scored threat name what they rest on.',
    meaning:
      'A reason can be checked where it says what was read. Without a source a reader cannot tell what was found from what was guessed. A factor of 0 needs none, as absence is seldom documented; nor does an assessment whose basis is a listing, as all of it was read on one page.',
    mend: 'Add "sources" with the ids of what was read. Where nothing was found, lower the score or say in the reason what it was inferred from, and cite that.',
    example: {
      from: 'dynamic-tool-use: { score: 0.5, reason: "Four fixed mail tools.", sources: [docs] }',
      to: 'dynamic-tool-use: { score: 0.5, reason: "Four fixed mail tools." }',
    },
    check: uncited,
  },
];
