import { closest } from '../closest.ts';
import { BASE_METRIC_IDS, type BaseMetric, isBaseMetric } from './metrics.ts';

/** A part of a vector between slashes, and where it begins. */
export interface Token {
  readonly text: string;
  readonly offset: number;
}

/** Takes a vector apart at its slashes: its prefix first, an empty part where nothing stands between two. */
export function tokenise(vector: string): [Token, ...Token[]] {
  const [first = '', ...others] = vector.split('/');
  let offset = first.length + 1;
  const tokens = others.map((text) => {
    const token = { text, offset };
    offset += text.length + 1;
    return token;
  });
  return [{ text: first, offset: 0 }, ...tokens];
}

/** A part taken apart at its colon; `colon` is -1 where there is none. */
export function splitMetric({ text }: Token): { id: string; value: string; colon: number } {
  const colon = text.indexOf(':');
  return colon < 0
    ? { id: text, value: '', colon }
    : { id: text.slice(0, colon), value: text.slice(colon + 1), colon };
}

/** The base metrics that a part of a vector names: two where the slash between them is missing. */
export function givenMetrics(token: Token): BaseMetric[] {
  const { id, value } = splitMetric(token);
  const second = value.slice(1).split(':')[0] ?? '';
  return [id, second].filter(isBaseMetric);
}

/**
 * The absent metric that an unknown one was meant to be: a near one, or the one that belongs in its place.
 *
 * @param index of its place among the eleven
 * @param free the metrics that the vector does not have
 */
export function meantMetric(
  token: Token,
  index: number,
  free: readonly BaseMetric[],
): BaseMetric | undefined {
  const { id } = splitMetric(token);
  if (id === '' || givenMetrics(token).length > 0) return undefined;
  return closest(id, free) ?? free.find((absent) => absent === BASE_METRIC_IDS[index]);
}
