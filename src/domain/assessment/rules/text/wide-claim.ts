import { assessorPassages } from '../passages.ts';
import type { FileRule, Finding } from '../rule.ts';

const WHOLLY =
  '(?:completely|fully|totally|entirely|absolutely|perfectly|always|provably|100 ?%) +';

const VERBS = 'attacked|hacked|compromised|exploited|breached|hijacked|cracked';

const CLAIMS = [
  `(?:is|are|remains?|stays?) +(?:${WHOLLY})?secure`,
  `${WHOLLY}(?:secure|safe)`,
  `(?:cannot|can not|can't|can never) +be +(?:${VERBS})`,
  '(?:is|are|has|have|poses?|carr(?:y|ies)|bears?|with|at) +(?:no|zero) +(?:security +)?(?:risks?|vulnerabilit(?:y|ies)|weaknesse?s?)',
  'impossible +to +(?:attack|hack|compromise|exploit|breach|hijack)',
  'immune +to +(?:(?:all|any|every) +)?(?:attacks?|hacking|prompt +injections?|exploits?)',
  'unhackable|risk-free|bullet-?proof|invulnerable|unbreakable|impenetrable',
];

const CLAIM = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${CLAIMS.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');

/** Every claim contains one of these. Most passages do not, and need no further look. */
const STEM =
  /secure|safe|cannot|can not|can't|can never|risk|vulnerab|weakness|impossible|immune|unhack|proof|unbreak|impenet/i;

/** What follows a claim and limits it: "is secure against", "no risk of". */
const LIMIT =
  /^,? +(?:against|by default|enough|only|if|when|while|unless|until|without|as (?:long|far)|from|through|of|to|for|in|by|over|beyond|than|remotely)\b/i;

/** What comes before a claim and denies it: "nothing says that it is secure", "if it is secure". */
const DENIAL =
  /\b(?:not|no|never|neither|nor|nothing|nobody|none|hardly|whether|if|unless|until|assum\w+|claim\w*|believ\w+|say|says|said|promis\w+|advertis\w+|suppos\w+|doubt\w*|false|without|\w+n't)\b/i;

/** In characters; longer than any readable clause. */
const CLAUSE_MAX = 500;

/** The part of a clause before an offset. */
const clauseBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - CLAUSE_MAX), at)
    .replace(/^.*[.,;:!?()]/s, '')
    .replace(/^.*\b(?:and|but)\b/s, '');

export const textWideClaim: FileRule = {
  id: 'text/wide-claim',
  severity: 'warning',
  anyFile: true,
  title: 'No text claims unlimited security.',
  why: 'Nobody can know that something is secure, carries no risk or cannot be attacked. An assessment says what was examined, which control stops what, and what remains open. What others say in the file is theirs, and exempt.',
  remedy:
    'Name the control, its limit and what was examined, as in "A confirmation stops ordinary misuse; the sandbox was not examined for flaws".',
  example: {
    change: ['Every action is logged.', 'The log ‹is completely secure›.'],
  },
  check: (file) =>
    assessorPassages(file)
      .filter(({ text }) => STEM.test(text))
      .flatMap(({ text, start, path }) =>
        [...text.matchAll(CLAIM)]
          .filter(({ 0: claim, index }) => !LIMIT.test(text.slice(index + claim.length)))
          .filter(({ index }) => !DENIAL.test(clauseBefore(text, index)))
          .map(
            ({ 0: claim, index }): Finding => ({
              range: [start + index, start + index + claim.length],
              ...(path && { path }),
              message: `"${claim.replace(/\s+/g, ' ')}" claims more than anyone can know.`,
            }),
          ),
      ),
};
