import { say } from '../../words/say.ts';
import type { AgentColumns } from '../agents/agent-columns.ts';

/** A run of columns of the picture, by the slugs of its first and last agent: `run=aider..cline` in an address. */
export interface PictureRun {
  readonly from: string;
  readonly to: string;
}

const RUN_KEY = 'run';

export function readRun(parameters: URLSearchParams): PictureRun | undefined {
  const [, from, to] = /^([a-z0-9-]+)\.\.([a-z0-9-]+)$/.exec(parameters.get(RUN_KEY) ?? '') ?? [];
  return from && to ? { from, to } : undefined;
}

export function writeRun(parameters: URLSearchParams, run: PictureRun | undefined): void {
  if (run) parameters.set(RUN_KEY, `${run.from}..${run.to}`);
  else parameters.delete(RUN_KEY);
}

export const runInWords = ({ from, to }: PictureRun, nameOf: (slug: string) => string): string =>
  from === to
    ? say('In the picture: {from}', { from: nameOf(from) })
    : say('In the picture: {from} to {to}', { from: nameOf(from), to: nameOf(to) });

/**
 * The places of the agents of a run.
 *
 * @param order the places of all agents in the order of the picture
 * @returns an empty list where an agent at an end of the run no longer exists
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
