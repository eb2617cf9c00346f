import { say } from '../../words/say.ts';
import { listOf } from '../shared/format.ts';
import { COMPARED_MAX, COMPARED_MIN } from './address.ts';

/** The result of loading an agent. */
export type LoadOutcome = 'loaded' | 'unknown' | 'unreachable';

export interface Asked {
  readonly slug: string;
  /** Its name once it is loaded. */
  readonly name: string | undefined;
  readonly outcome: LoadOutcome;
}

/** What a comparison still lacks, and what to do about it. */
export interface Message {
  readonly text: string;
  /** `retry`: a problem that may pass when the data are loaded again. */
  readonly kind: 'next' | 'problem' | 'retry';
}

export function messagesFor(asked: readonly Asked[], leftOut: readonly string[]): Message[] {
  return [...missingAgents(asked), ...tooMany(leftOut), ...tooFew(asked)];
}

function missingAgents(asked: readonly Asked[]): Message[] {
  return asked.flatMap(({ slug, outcome }) => {
    switch (outcome) {
      case 'loaded':
        return [];
      case 'unknown':
        return problem(
          say(
            'This catalogue has no agent “{slug}”. Check the address, or remove it and add the agent by its name.',
            { slug },
          ),
        );
      case 'unreachable':
        return [
          {
            text: say('“{slug}” could not be loaded. Check the connection and try again.', {
              slug,
            }),
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
        say(
          '{comparedMax} agents fit side by side. Left out: {leftOut}. Remove an agent to make room.',
          { comparedMax: COMPARED_MAX, leftOut: listOf(leftOut) },
        ),
      );

function tooFew(asked: readonly Asked[]): Message[] {
  const loaded = asked.filter(({ outcome }) => outcome === 'loaded');
  if (loaded.length >= COMPARED_MIN || asked.length > loaded.length) return [];
  const [only] = loaded;
  return only
    ? next(say('Add another agent to compare with {agents}.', { agents: only.name ?? only.slug }))
    : next(
        say('Choose {comparedMin} to {comparedMax} agents by their names.', {
          comparedMin: COMPARED_MIN,
          comparedMax: COMPARED_MAX,
        }),
      );
}

const problem = (text: string): Message[] => [{ text, kind: 'problem' }];
const next = (text: string): Message[] => [{ text, kind: 'next' }];
