import { yamlProblems } from '../reading.ts';
import type { FileRule } from '../rule.ts';

export const yamlAlias: FileRule = {
  id: 'yaml/alias',
  severity: 'error',
  fixed: true,
  title: 'YAML anchors and aliases are not used.',
  why: 'A YAML anchor names a value, and an alias takes it from there to another place of the file. Whoever reviews a line should see its value in that line.',
  remedy: 'Write the value itself. A text that begins with * or & needs double quotes.',
  examples: [
    {
      change: ['vendor: Example Ltd', 'vendor: &maker Example Ltd'],
      also: [['by: Example Ltd', 'by: ‹*maker›']],
      finds:
        'The alias *maker stands for a value from elsewhere in the file. | Write the value itself, so that it can be read where it stands. A text that begins with * needs double quotes.',
    },
    {
      change: ['vendor: Example Ltd', 'vendor: ‹&maker› Example Ltd'],
      finds:
        'The anchor &maker names this value, for use elsewhere in the file. | Remove it, and write each value where it stands. A text that begins with & needs double quotes.',
    },
  ],
  check: yamlProblems('alias'),
};
