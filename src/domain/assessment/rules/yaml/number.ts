import { PLAIN_DECIMAL } from '../../format/meant-number.ts';
import { FORMAT_NUMBER } from '../../format/schema.ts';
import { scaleOf } from '../../format/schema-scale.ts';
import type { Path } from '../../reading/path.ts';
import { aboutValue, numbersOf, valueRangeOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** Numbers of the format in a notation other than plain decimals, which YAML reads too. */
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
      const written = file.text.slice(...valueRangeOf(file, path));
      if (PLAIN_DECIMAL.test(written) || !isInRange(path, value)) return [];
      return aboutValue(
        file,
        path,
        `"${written}" is no plain decimal.`,
        `Write ${Math.abs(value)}.`,
      );
    }),
};

/** Whether the format takes a number there. What it does not take is another mistake, which the schema reports. */
function isInRange(path: Path, value: number): boolean {
  if (path.join('.') === 'format') return value === FORMAT_NUMBER;
  const scale = scaleOf(path);
  return scale !== undefined && value >= 0 && value <= scale.max;
}
