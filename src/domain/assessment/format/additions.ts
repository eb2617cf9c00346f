import type { Assessment } from './schema.ts';

/** Optional keys that format 1 has gained since the first files were written. */
interface Addition {
  /** The keys, and what they are for. */
  readonly what: string;
  readonly isIn: (assessment: Assessment) => boolean;
}

export const ADDITIONS: readonly Addition[] = [
  { what: 'subject: the version that was read', isIn: ({ subject }) => subject !== undefined },
  { what: 'facts: what a buyer asks', isIn: ({ facts }) => facts !== undefined },
  {
    what: 'attack: what happens, for each threat',
    isIn: ({ threats = [] }) => threats.every(({ attack }) => attack !== undefined),
  },
  {
    what: 'status: whether the version read still has each threat',
    isIn: ({ threats = [] }) => threats.every(({ status }) => status !== undefined),
  },
  {
    what: 'by and brings: who can do a mitigation, and what it brings',
    isIn: ({ threats = [] }) =>
      threats.every(
        ({ mitigations = [] }) =>
          mitigations.length === 0 || mitigations.some((entry) => typeof entry !== 'string'),
      ),
  },
];
