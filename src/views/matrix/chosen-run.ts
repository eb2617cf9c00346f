import { say } from '../../words/say.ts';
import type { AgentColumns } from '../agents/agent-columns.ts';

/** A run of columns of the picture as addresses have it, `run=aider..cline`: its first and its last agent. */
export interface PictureRun {
  /** Slugs. */
  readonly from: string;
  readonly to: string;
}

const NAME = 'run';

export function readRun(parameters: URLSearchParams): PictureRun | undefined {
  const [, from, to] = /^([a-z0-9-]+)\.\.([a-z0-9-]+)$/.exec(parameters.get(NAME) ?? '') ?? [];
  return from && to ? { from, to } : undefined;
}

export function writeRun(parameters: URLSearchParams, run: PictureRun | undefined): void {
  if (run) parameters.set(NAME, `${run.from}..${run.to}`);
  else parameters.delete(NAME);
}

export const runInWords = ({ from, to }: PictureRun): string =>
  from === to
    ? say('In the picture: {from}', { from })
    : say('In the picture: {from} to {to}', { from, to });

/**
 * The places of the agents of a run.
 *
 * @param order the places of all agents as the picture has them
 * @returns none where an agent of the run is not there any more
 */
export function placesOfRun(
  { from, to }: PictureRun,
  order: readonly number[],
  { slugOf }: Pick<AgentColumns, 'slugOf'>,
): readonly number[] {
  const [first, last] = [from, to].map((slug) => order.findIndex((at) => slugOf(at) === slug));
  if (first === undefined || last === undefined || Math.min(first, last) < 0) return [];
  return order.slice(Math.min(first, last), Math.max(first, last) + 1);
}
