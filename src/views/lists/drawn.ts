import type { MapArea } from '../../domain/aivss/band-borders.ts';
import { areaInWords, readArea, writeArea } from '../map/chosen-area.ts';
import { type PictureRun, readRun, runInWords, writeRun } from '../matrix/chosen-run.ts';

/** What a reader has drawn over pictures of everything in a list. */
export interface Drawn {
  /** A rectangle of the map of flaw and agent. */
  readonly area?: MapArea | undefined;
  /** A run of columns of the picture of a matrix. */
  readonly run?: PictureRun | undefined;
}

export function readDrawn(parameters: URLSearchParams): Drawn {
  const [area, run] = [readArea(parameters), readRun(parameters)];
  return { ...(area && { area }), ...(run && { run }) };
}

export function writeDrawn(parameters: URLSearchParams, { area, run }: Drawn): void {
  writeArea(parameters, area);
  writeRun(parameters, run);
}

/** The same in words, what is taken back first before. */
export const drawnInWords = ({ area, run }: Drawn) => [
  ...(area ? [{ what: 'area' as const, words: areaInWords(area) }] : []),
  ...(run ? [{ what: 'run' as const, words: runInWords(run) }] : []),
];
