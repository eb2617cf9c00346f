import { listOf } from '../shared/format.ts';
import { COMPARED_MAX, COMPARED_MIN } from './address.ts';

/** What came of asking for an agent. */
export type LoadOutcome = 'loaded' | 'unknown' | 'unreachable';

export interface Asked {
  readonly slug: string;
  /** Its name once it is loaded. */
  readonly name: string | undefined;
  readonly outcome: LoadOutcome;
}

/** What stands in the way of a comparison, and what to do about it. */
export interface Message {
  readonly text: string;
  /** A next step is no problem; some problems pass when the data are loaded again. */
  readonly kind: 'next' | 'problem' | 'retry';
}

export function messagesFor(asked: readonly Asked[], leftOut: readonly string[]): Message[] {
  return [...missing(asked), ...tooMany(leftOut), ...tooFew(asked)];
}

function missing(asked: readonly Asked[]): Message[] {
  return asked.flatMap(({ slug, outcome }) => {
    switch (outcome) {
      case 'loaded':
        return [];
      case 'unknown':
        return problem(
          `This catalogue has no agent “${slug}”. Check the address, or remove it and add the agent by its name.`,
        );
      case 'unreachable':
        return [
          {
            text: `“${slug}” could not be loaded. Check the connection and try again.`,
            kind: 'retry',
          },
        ];
      default:
        return outcome satisfies never;
    }
  });
}

const tooMany = (leftOut: readonly string[]): Message[] =>
  leftOut.length === 0
    ? []
    : problem(
        `${COMPARED_MAX} agents fit side by side. Left out: ${listOf(leftOut)}. Remove an agent to make room.`,
      );

function tooFew(asked: readonly Asked[]): Message[] {
  const loaded = asked.filter(({ outcome }) => outcome === 'loaded');
  if (loaded.length >= COMPARED_MIN || asked.length > loaded.length) return [];
  const [only] = loaded;
  return only
    ? next(`Add another agent to compare with ${only.name ?? only.slug}.`)
    : next(`Choose ${COMPARED_MIN} to ${COMPARED_MAX} agents by their names.`);
}

const problem = (text: string): Message[] => [{ text, kind: 'problem' }];
const next = (text: string): Message[] => [{ text, kind: 'next' }];
