import type { MapArea } from '../../domain/aivss/band-borders.ts';
import { areaInWords, readArea, writeArea } from '../map/chosen-area.ts';
import { type PictureRun, readRun, runInWords, writeRun } from '../matrix/chosen-run.ts';

/** The parts of pictures that a reader has marked, to narrow a list to them. */
export interface DrawnParts {
  /** A rectangle of the map of flaw and agent. */
  readonly area?: MapArea | undefined;
  /** A run of columns of the picture of a matrix. */
  readonly run?: PictureRun | undefined;
}

export function readDrawn(parameters: URLSearchParams): DrawnParts {
  const [area, run] = [readArea(parameters), readRun(parameters)];
  return { ...(area && { area }), ...(run && { run }) };
}

export function writeDrawn(parameters: URLSearchParams, { area, run }: DrawnParts): void {
  writeArea(parameters, area);
  writeRun(parameters, run);
}

/** The parts in words, in the order in which they are taken back. */
export const drawnInWords = ({ area, run }: DrawnParts, nameOf: (slug: string) => string) => [
  ...(area ? [{ what: 'area' as const, words: areaInWords(area) }] : []),
  ...(run ? [{ what: 'run' as const, words: runInWords(run, nameOf) }] : []),
];
export type DrawnInWords = ReturnType<typeof drawnInWords>;
