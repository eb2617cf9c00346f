import type { RedirectFinding } from '../assessment/rules/rule.ts';
import type { Redirect, RedirectsFile } from './read.ts';

/** What each former slug leads to; of two directories, the later has the last word. */
export const targets = (files: readonly RedirectsFile[]): Map<string, unknown> =>
  new Map(files.flatMap(({ redirects }) => redirects.map(({ from, to }) => [from, to])));

export const eachRedirect = (
  files: readonly RedirectsFile[],
  look: (redirect: Redirect) => Omit<RedirectFinding, 'file'> | undefined,
): RedirectFinding[] =>
  files.flatMap(({ path, redirects }) =>
    redirects.flatMap((redirect) => {
      const found = look(redirect);
      return found ? [{ ...found, file: path }] : [];
    }),
  );
