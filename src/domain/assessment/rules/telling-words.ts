/** Reasons that only say again what they should give the reason for. */

/** Words that say nothing about one agent rather than another. */
const EMPTY = new Set(
  (
    'a an the it its this that is are has have be of in on to for with and or as at by from very quite rather ' +
    'agent agents tool system factor score scored scores level value rating rated risk because since therefore ' +
    'none partial partially full fully high medium low moderate some much many yes no zero half ' +
    'see above below rubric according per applies apply na tbd todo unknown default'
  ).split(' '),
);

/** The words of a text that could say something, in one form each. Lazily: mostly the first ones settle it. */
export function* tellingWords(words: string): Generator<string> {
  for (const [word] of words
    .normalize('NFKD')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!EMPTY.has(word) && !/^\d+$/.test(word)) yield word;
  }
}
