import type { Outline } from '../catalogue.ts';
import { itemAt, valueAt } from '../lookup.ts';

/** What a threat is of: an AIVSS core risk by its id, or an entry of a list as `owasp-asi:ASI01`. */
export type SubjectId = string;

/** The subjects that the threats of an agent name, each once. */
const subjectsOf = ({ judgement }: Outline): ReadonlySet<SubjectId> =>
  new Set(
    judgement.threats.flatMap(({ risk, mapsTo }) => [
      ...(risk ? [risk.id] : []),
      ...mapsTo.map(({ reference }) => reference),
    ]),
  );

/** Which agents name which subjects. Agents are known by their place. */
export interface SubjectIndex {
  readonly subjects: readonly ReadonlySet<SubjectId>[];
  readonly lists: ReadonlyMap<SubjectId, SubjectList>;
}

interface SubjectList {
  /** Rising. */
  readonly places: readonly number[];
  /** The fewer agents name it, the more. Whole, so that sums do not depend on the order of the subjects. */
  readonly weight: number;
}

const PRECISION = 1000;

/** @param agents in an order in which those alike stand together */
export function indexSubjects(agents: readonly Outline[]): SubjectIndex {
  const subjects = agents.map(subjectsOf);
  const places = new Map<SubjectId, number[]>();
  for (const [place, named] of subjects.entries()) {
    for (const subject of named) {
      const list = places.get(subject);
      if (list) list.push(place);
      else places.set(subject, [place]);
    }
  }
  const listOf = (found: readonly number[]): SubjectList => {
    const weight = Math.round(PRECISION * Math.log((agents.length + 1) / found.length));
    return { places: found, weight };
  };
  return {
    subjects,
    lists: new Map([...places].map(([subject, found]) => [subject, listOf(found)])),
  };
}

/** So many agents on either side are looked at for each subject. */
export const REACH = 20;

/**
 * Hands on each agent that names subjects which one names too, with the weight of what they share. A subject that
 * very many name would make all of them candidates, so of each only the agents next to the one in the list are looked
 * at; where no more name it, that is everyone.
 *
 * @param weights as many zeros as there are agents, and again after the call
 */
export function forEachSharing(
  { subjects, lists }: SubjectIndex,
  place: number,
  weights: Int32Array,
  visit: (other: number, weight: number) => void,
): void {
  const found: number[] = [];
  for (const subject of itemAt(subjects, place)) {
    const { places, weight } = valueAt(lists, subject);
    const here = positionOf(places, place);
    for (const other of places.slice(Math.max(0, here - REACH), here + REACH + 1)) {
      const before = weights[other] ?? 0;
      if (before === 0) found.push(other);
      weights[other] = before + weight;
    }
  }
  for (const other of found) {
    if (other !== place) visit(other, weights[other] ?? 0);
    weights[other] = 0;
  }
}

/** Where a place stands in a rising list that has it. */
function positionOf(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(places, middle) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What two agents both name, rarest first, equally rare by id. */
export function sharedSubjects(
  { subjects, lists }: SubjectIndex,
  a: number,
  b: number,
): SubjectId[] {
  const weightOf = (subject: SubjectId) => valueAt(lists, subject).weight;
  return [...itemAt(subjects, a)]
    .filter((subject) => subjects[b]?.has(subject))
    .toSorted((left, right) => weightOf(right) - weightOf(left) || (left < right ? -1 : 1));
}
