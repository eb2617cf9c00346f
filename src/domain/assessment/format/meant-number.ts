import { FACTOR_STEP, RUBRIC_LEVELS } from '../../aivss/factors.ts';

/** How the format writes a number. */
export const PLAIN_DECIMAL = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A scale of numbers in the format. */
export interface Scale {
  readonly max: number;
  readonly step: number;
  /** Whether its ends have names: none, partial, full. */
  readonly isRubric?: boolean;
}

/** The scales of the format, by the key of their values. A factor score may also stand under the id of its factor. */
export const SCALES: Readonly<Record<string, Scale>> = {
  score: { max: 1, step: FACTOR_STEP, isRubric: true },
  'cvss-base': { max: 10, step: 0.1 },
  severity: { max: 10, step: 0.1 },
  'threat-multiplier': { max: 2, step: 0.01 },
  'mitigation-factor': { max: 1, step: 0.01 },
};

const NUMBER = /^\+?(\d*)(?:[.,](\d+))?\s*(%|\/\s*(?:10|100))?$/;

/**
 * The number of a scale that is probably meant by something else: 7 of 10, 50 %, "0,5", "partial".
 *
 * @returns undefined where none fits
 */
export function meantNumber(input: unknown, scale: Scale): number | undefined {
  const { max, step, isRubric } = scale;
  const words = String(input).trim().toLowerCase();
  if (isRubric) {
    const level = RUBRIC_LEVELS.find(({ label }) => label === words);
    if (level) return level.score;
  }
  const [, whole = '', part = '', unit = ''] = NUMBER.exec(words) ?? [];
  if (whole === '' && part === '') return undefined;
  const value = Number(`${whole || '0'}.${part || '0'}`);
  const onScale = scaled(value, unit.replace(/\s/g, ''), scale);
  if (onScale === undefined || onScale > max) return undefined;
  return Number((Math.round(onScale / step) * step).toFixed(2));
}

/** What a number stands for: by its unit; without one itself, or that many of ten or of a hundred. */
function scaled(value: number, unit: string, { max, isRubric }: Scale): number | undefined {
  const whole = max === 10 ? 10 : 1;
  if (unit !== '') return (value / (unit === '/10' ? 10 : 100)) * whole;
  if (value <= max) return value;
  // A number that is little beyond the scale is a mistake of another kind.
  if (isRubric && value >= 2 && value <= 10) return value / 10;
  return value >= 20 ? (value / 100) * whole : undefined;
}
