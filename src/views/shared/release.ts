import type { Update as UpdateOf } from '../../domain/matching/unaffected.ts';
import { say } from '../../words/say.ts';
import { listOf } from './format.ts';

/** What to update to, in the words of every page that says it. */

type Update = Pick<UpdateOf<never>, 'from' | 'above' | 'isOneLine' | 'isSmaller'>;

export const canUpdate = ({ from, above }: Pick<Update, 'from' | 'above'>): boolean =>
  from.length > 0 || above !== undefined;

export function releaseInWords({ from, above = '', isOneLine, isSmaller }: Update): string {
  const versions = listOf(from, say(' or '));
  if (from.length === 0) return say('a release above {above}, if there is one', { above });
  if (isSmaller) {
    return say('{versions}, which has a smaller number, or a later release of its line', {
      versions,
    });
  }
  return isOneLine
    ? say('{versions}, or a later release of the same line', { versions })
    : say('{versions} or a later release', { versions });
}

export const noFixFor = (without: string): string =>
  say('No fix is known here for {without}.', { without });

export const noneIsFree = (without: string): string =>
  say('No version is known here that is free of {without}.', { without });

export const noneAbove = (releases: string): string =>
  say('No record here names a release above {releases} as affected.', { releases });
