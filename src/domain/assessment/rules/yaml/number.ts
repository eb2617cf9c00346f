import { scaleOf } from '../../format/schema-scale.ts';
import { aboutValue, numbersOf, valueRangeOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Numbers of a scale in a notation other than plain decimals, which YAML reads too. */
export const yamlNumber: FileRule = {
  id: 'yaml/number',
  severity: 'error',
  fixed: true,
  title: 'Numbers are plain decimals.',
  why: 'YAML takes 0x1, 1e0, +1, 01 and .5 for numbers too. A reader may take them for something else, and so do other programs.',
  remedy: 'Write digits, and a point between digits where there are decimals: 0, 0.5, 7.5.',
  example: {
    change: ['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: ‹.5›,'],
  },
  check: (file) =>
    numbersOf(file).flatMap(({ path, value }) => {
      const scale = scaleOf(path);
      const written = file.text.slice(...valueRangeOf(file, path));
      // The schema reports what lies beyond the scale.
      if (!scale || PLAIN.test(written) || !(value >= 0 && value <= scale.max)) return [];
      return aboutValue(
        file,
        path,
        `"${written}" is no plain decimal.`,
        `Write ${Math.abs(value)}.`,
      );
    }),
};
