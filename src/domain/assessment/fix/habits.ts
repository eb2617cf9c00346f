/** What `--fix` tidies though no rule asks for it: the ids that its report has, and what they stand for. */
export const HABITS = {
  'format/heading': 'The heading of a layer is written as the format writes it.',
  'format/key-order': 'Keys stand in the order of the format.',
  'format/number': 'A number is written in its shortest form.',
  'format/trailing-space': 'No line ends with blanks.',
  'format/line-ends': 'Lines end as on Unix.',
  'format/final-newline': 'The file ends with one line end.',
} as const satisfies Readonly<Record<`format/${string}`, string>>;
