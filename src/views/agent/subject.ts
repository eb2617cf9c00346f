import type { SubjectEntry } from '../../domain/assessment/format/schema.ts';
import { say } from '../../words/say.ts';
import { longDate } from '../shared/format.ts';

/** `2.1.0 of 2 November 2026, commit 64a49f3, default configuration`; undefined where nothing is stated. */
export function subjectInWords(subject: SubjectEntry = {}): string | undefined {
  const { version, commit, released, mode } = subject;
  const parts = [
    [version, released && say('of {released}', { released: longDate(released) })]
      .filter(Boolean)
      .join(' '),
    commit && say('commit {commit}', { commit: shortCommit(commit) }),
    mode,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** The short form of a commit, as git shows it. */
export const shortCommit = (commit: string): string => commit.slice(0, 7);
