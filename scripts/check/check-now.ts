import type { Environment } from '../../src/config.ts';
import { inReportOrder } from '../../src/domain/diagnostic.ts';
import { checkFiles, textsOf } from '../../src/intake/check-files.ts';
import { checkOptions } from '../../src/intake/check-options.ts';
import type { Progress } from '../../src/intake/take-in.ts';
import { checkedBeside } from './beside.ts';
import { chosen } from './chosen.ts';
import type { CheckArguments } from './options.ts';
import type { CheckOutcome } from './print.ts';

/** Checks what was asked for, as it is now. */
export async function checkNow(
  { paths, base }: CheckArguments,
  env: Environment,
  progress?: Progress,
): Promise<CheckOutcome> {
  const { files, beside } = chosen(paths, env);
  const found = await checkFiles(files, checkOptions(env), env, beside, progress);
  const others = paths.length > 0 ? undefined : checkedBeside(env, await gone(base, env));
  return {
    diagnostics: inReportOrder([...found, ...(others?.diagnostics ?? [])]),
    texts: textsOf(files, others?.lists),
    checked: files.length,
  };
}

const gone = async (base: string | undefined, env: Environment) =>
  base === undefined ? undefined : (await import('./gone.ts')).goneSince(base, env);
