import type { SubjectEntry } from '../../domain/assessment/format/schema.ts';
import { say } from '../../words/say.ts';
import { longDate } from '../shared/format.ts';

/** `2.1.0 of 2 November 2026, commit 64a49f3, default configuration`; undefined where nothing is stated. */
export function subjectInWords(subject: SubjectEntry = {}): string | undefined {
  const { version, commit, released, mode } = subject;
  const parts = [
    releasedInWords(version, released),
    commit && say('commit {commit}', { commit: shortCommit(commit) }),
    mode,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** `2.1.0 of 2 November 2026`; a version in words may name the day itself. */
function releasedInWords(version: string | undefined, released: string | undefined) {
  if (released === undefined || version?.includes(released)) return version;
  const values = { released: longDate(released) };
  return version === undefined
    ? say('state of {released}', values)
    : `${version} ${say('of {released}', values)}`;
}

/** The short form of a commit, as git shows it. */
export const shortCommit = (commit: string): string => commit.slice(0, 7);
