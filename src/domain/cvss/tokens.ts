import { closest } from '../closest.ts';
import { BASE_METRIC_IDS, type BaseMetric, isBaseMetric } from './metrics.ts';

/** A part of a vector between slashes, and where it begins. */
export interface Token {
  readonly text: string;
  readonly offset: number;
}

/** Splits a vector at its slashes, the prefix first. A part is empty where nothing stands between two slashes. */
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

/** Splits a part at its colon; `colon` is -1 where there is none. */
export function splitMetric({ text }: Token): { id: string; value: string; colon: number } {
  const colon = text.indexOf(':');
  return colon < 0
    ? { id: text, value: '', colon }
    : { id: text.slice(0, colon), value: text.slice(colon + 1), colon };
}

/** The base metrics that a part of a vector names: two where the slash between them is missing. */
export function metricsIn(token: Token): BaseMetric[] {
  const { id, value } = splitMetric(token);
  const second = value.slice(1).split(':')[0] ?? '';
  return [id, second].filter(isBaseMetric);
}

/**
 * The metric that an unknown one was meant to be: of those that the vector lacks, a similar one or the one that belongs in
 * its place.
 *
 * @param index of its place among the eleven
 * @param free the metrics that the vector lacks
 */
export function meantMetric(
  token: Token,
  index: number,
  free: readonly BaseMetric[],
): BaseMetric | undefined {
  const { id } = splitMetric(token);
  if (id === '' || metricsIn(token).length > 0) return undefined;
  return closest(id, free) ?? free.find((absent) => absent === BASE_METRIC_IDS[index]);
}
