/** Words that tell nothing of one agent in particular. */
const EMPTY_WORDS = new Set(
  (
    'a an the it its this that is are has have be of in on to for with and or as at by from very quite rather ' +
    'agent agents tool system factor score scored scores level value rating rated risk because since therefore ' +
    'none partial partially full fully high medium low moderate some much many yes no zero half ' +
    'see above below rubric according per applies apply na tbd todo unknown default'
  ).split(' '),
);

/** The words of a text that could tell something, in one form each. A generator, since mostly the first ones suffice. */
export function* tellingWords(text: string): Generator<string> {
  for (const [word] of text
    .normalize('NFKD')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!EMPTY_WORDS.has(word) && !/^\d+$/.test(word)) yield word;
  }
}
