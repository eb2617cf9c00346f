import { MEASURE_ACTORS } from '../../domain/assessment/format/vocabulary.ts';
import type { Measure } from '../../domain/assessment/score.ts';
import { say } from '../../words/say.ts';
import { listOf } from '../shared/format.ts';
import { factorsInWords } from '../shared/score-view.ts';

const BRINGS = {
  partial: say('brings a partial mitigation'),
  strong: say('brings a strong mitigation'),
} as const;

/** Who can take a measure, and what it brings: `user; brings a partial mitigation`. Advice of nobody's has no note. */
export function measureNote({ by, brings }: Measure): string {
  const factors = typeof brings === 'object' ? factorsInWords(brings) : [];
  return [
    ...(by ? [MEASURE_ACTORS[by].label] : []),
    ...(by && brings === undefined ? [say('effect not stated')] : []),
    ...(typeof brings === 'string' ? [BRINGS[brings]] : []),
    ...(factors.length > 0 ? [say('brings {factors}', { factors: listOf(factors) })] : []),
  ].join('; ');
}
