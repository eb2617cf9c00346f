import type { Environment } from '../../src/config.ts';
import { inReportOrder } from '../../src/domain/diagnostic.ts';
import { checkFiles, textsOf } from '../../src/intake/check-files.ts';
import { checkOptions, linkTargets } from '../../src/intake/check-options.ts';
import { contentFiles } from '../../src/intake/content-files.ts';
import type { Progress } from '../../src/intake/entries/write-entries.ts';
import { onFreshLists } from '../../src/intake/fresh-lists.ts';
import { unreadContent } from '../../src/intake/ignored.ts';
import { checkedPrecedents } from '../../src/intake/precedents.ts';
import { checkedRedirects } from '../../src/intake/redirects.ts';
import { filesToCheck } from './files-to-check.ts';
import type { CheckArguments } from './options.ts';
import type { CheckOutcome } from './print.ts';

/** Checks the given files or the whole catalogue as they are now. */
export const checkNow = (
  asked: Pick<CheckArguments, 'paths' | 'base'>,
  env: Environment,
  progress?: Progress,
): Promise<CheckOutcome> => onFreshLists(() => checkListed(asked, env, progress));

async function checkListed(
  { paths, base }: Pick<CheckArguments, 'paths' | 'base'>,
  env: Environment,
  progress?: Progress,
): Promise<CheckOutcome> {
  const { files, beside } = filesToCheck(paths, env);
  const options = { ...checkOptions(env), ...linkTargets(env) };
  const ofFiles = await checkFiles(files, options, env, beside, progress);
  const ofCatalogue = paths.length > 0 ? undefined : await checkCatalogue(env, base);
  return {
    diagnostics: inReportOrder([...ofFiles, ...(ofCatalogue?.diagnostics ?? [])]),
    texts: textsOf(files, ofCatalogue?.lists),
    checked: files.length,
  };
}

/** Checks folders, redirects and precedents, which belong to the whole catalogue and not to one of its files. */
async function checkCatalogue(env: Environment, base: string | undefined) {
  const since = base === undefined ? base : (await import('./gone.ts')).goneSince(base, env);
  const redirects = checkedRedirects(env, contentFiles('assessments', env), since);
  const { file, diagnostics } = checkedPrecedents(env);
  return {
    diagnostics: [...unreadContent(env), ...redirects.diagnostics, ...diagnostics],
    lists: [...redirects.files, ...(file ? [file] : [])],
  };
}
