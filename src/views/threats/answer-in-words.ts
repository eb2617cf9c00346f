import { count, whole } from '../shared/format.ts';
import { THREAT_SORTS, type ThreatQuestion } from './choice.ts';

/** What a choice left of all threats, and in which order they stand. */
export function answerInWords(
  { choices, sort }: ThreatQuestion,
  found: number,
  all: number,
): string {
  const order = sort && `Sorted by ${THREAT_SORTS[sort.by].label}, ${sort.direction}.`;
  if (choices.length === 0) return order ?? 'In band order.';
  const number =
    found === 0
      ? 'No threat matches all of these.'
      : `${whole(found)} of ${count(all, 'threat')} match all of these.`;
  return order ? `${number} ${order}` : number;
}
