import type { Environment } from '../../src/config.ts';
import { inReportOrder } from '../../src/domain/diagnostic.ts';
import { checkFiles, textsOf } from '../../src/intake/check-files.ts';
import { checkOptions } from '../../src/intake/check-options.ts';
import { contentFiles } from '../../src/intake/directories.ts';
import type { Progress } from '../../src/intake/entries/write-entries.ts';
import { unreadContent } from '../../src/intake/ignored.ts';
import { checkedPrecedents } from '../../src/intake/precedents.ts';
import { checkedRedirects } from '../../src/intake/redirects.ts';
import { filesToCheck } from './chosen.ts';
import type { CheckArguments } from './options.ts';
import type { CheckOutcome } from './print.ts';

/** Checks what was asked for, as it is now. */
export async function checkNow(
  { paths, base }: CheckArguments,
  env: Environment,
  progress?: Progress,
): Promise<CheckOutcome> {
  const { files, beside } = filesToCheck(paths, env);
  const found = await checkFiles(files, checkOptions(env), env, beside, progress);
  const others = paths.length > 0 ? undefined : await checkedBeside(env, base);
  return {
    diagnostics: inReportOrder([...found, ...(others?.diagnostics ?? [])]),
    texts: textsOf(files, others?.lists),
    checked: files.length,
  };
}

/** What there is to say of folders, redirects and precedents: they belong to the whole catalogue, not to a file of it. */
async function checkedBeside(env: Environment, base: string | undefined) {
  const since = base === undefined ? base : (await import('./gone.ts')).goneSince(base, env);
  const redirects = checkedRedirects(env, contentFiles('assessments', env), since);
  const { file, diagnostics } = checkedPrecedents(env);
  return {
    diagnostics: [...unreadContent(env), ...redirects.diagnostics, ...diagnostics],
    lists: [...redirects.files, ...(file ? [file] : [])],
  };
}
