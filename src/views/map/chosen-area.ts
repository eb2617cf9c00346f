import type { MapArea, MapPoint, Span } from '../../domain/aivss/band-borders.ts';
import { say } from '../../words/say.ts';

/** A rectangle of the map in an address: `sum=4-6&base=8-10`, including both ends. */

const NAMES = { factorSum: 'sum', cvssBase: 'base' } as const;

/** Undefined without a valid span. With a span of one axis, the other axis is whole. */
export function readArea(parameters: URLSearchParams): MapArea | undefined {
  const [factorSum, cvssBase] = [
    readSpan(parameters.get(NAMES.factorSum)),
    readSpan(parameters.get(NAMES.cvssBase)),
  ];
  if (!factorSum && !cvssBase) return undefined;
  return { factorSum: factorSum ?? WHOLE, cvssBase: cvssBase ?? WHOLE };
}

export function writeArea(parameters: URLSearchParams, area: MapArea | undefined): void {
  if (!area) return;
  parameters.set(NAMES.factorSum, writeSpan(area.factorSum));
  parameters.set(NAMES.cvssBase, writeSpan(area.cvssBase));
}

export const areaQuery = (area: MapArea): string => {
  const parameters = new URLSearchParams();
  writeArea(parameters, area);
  return `?${parameters}`;
};

/** An agent that is not scored has no point, and is in no area. */
export const isInArea = (area: MapArea, point: MapPoint | undefined): boolean =>
  point !== undefined &&
  isInSpan(area.factorSum, point.factorSum) &&
  isInSpan(area.cvssBase, point.cvssBase);

export const areaInWords = ({ factorSum, cvssBase }: MapArea): string =>
  say('Factor sum {factorSum}, CVSS base {cvssBase} of the most severe threat', {
    factorSum: spanInWords(factorSum),
    cvssBase: spanInWords(cvssBase),
  });

const WHOLE: Span = { from: 0, to: 10 };

function readSpan(text: string | null): Span | undefined {
  const [, from, to] = /^(\d{1,2}(?:\.\d{1,2})?)-(\d{1,2}(?:\.\d{1,2})?)$/.exec(text ?? '') ?? [];
  const span = { from: Number(from), to: Number(to) };
  return text && span.from <= span.to && span.to <= 10 ? span : undefined;
}

const writeSpan = ({ from, to }: Span): string => `${from}-${to}`;
const spanInWords = ({ from, to }: Span): string =>
  from === to ? String(from) : say('{from} to {to}', { from, to });
const isInSpan = ({ from, to }: Span, value: number): boolean => value >= from && value <= to;
