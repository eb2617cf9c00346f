import { BANDS } from '../../domain/aivss/bands.ts';
import type { Mark } from '../../domain/impact/standing.ts';
import { decimal } from '../../views/shared/format.ts';

/** A score with its band, in words. */
export const markText = (value: Mark): string =>
  value ? `${decimal(value.score)} ${BANDS[value.band].label}` : 'not scored';
