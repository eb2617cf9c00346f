/** What `--fix` tidies without a rule that asks for it, by the ids in its report. */
export const HABITS = {
  'format/heading': 'Layer headings are written as in the format.',
  'format/key-order': 'Keys are in the order of the format.',
  'format/number': 'A number is written in its shortest form.',
  'format/trailing-space': 'No line ends with spaces.',
  'format/line-ends': 'Line endings are those of Unix.',
  'format/final-newline': 'The file ends with one newline.',
} as const satisfies Readonly<Record<`format/${string}`, string>>;
