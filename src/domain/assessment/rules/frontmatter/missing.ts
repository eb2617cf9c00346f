import type { AssessmentFile } from '../../reading/read-file.ts';
import type { FileRule, Finding } from '../rule.ts';

export const frontmatterMissing: FileRule = {
  id: 'frontmatter/missing',
  severity: 'error',
  fixed: true,
  title: 'An assessment begins with its data between two lines of three hyphens.',
  why: 'Everything that is counted, filtered or scored stands in the data at the head of the file. Without its two borders nobody can tell data from prose.',
  remedy:
    'Begin the first line with ---, write the data below it, and close it with another line of ---.',
  examples: [
    {
      change: [
        '---\n\nThe assessment covers the browser and leaves the cloud service out.',
        '\nThe assessment covers the browser and leaves the cloud service out.',
      ],
      finds:
        'The data has no end: a second "---" line is missing. | Begin the first line with ---, put the data below it, and close it with another --- line.',
    },
    {
      change: ['---\nname: Example Agent', '‹\n›---\nname: Example Agent'],
      finds:
        'The file does not begin with data between two "---" lines. | Begin the first line with ---, put the data below it, and close it with another --- line.',
    },
  ],
  check: (file: AssessmentFile): Finding[] =>
    file.frontmatter || file.unreadable
      ? []
      : [
          {
            range: [0, 1],
            message: /^---[ \t]*\r?\n(?!---)/.test(file.text)
              ? 'The data has no end: a second "---" line is missing.'
              : 'The file does not begin with data between two "---" lines.',
            help: 'Begin the first line with ---, put the data below it, and close it with another --- line.',
          },
        ],
};
