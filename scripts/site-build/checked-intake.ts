import type { Environment } from '../../src/config.ts';
import { hasErrors } from '../../src/domain/diagnostic.ts';
import { textsOf } from '../../src/intake/check-files.ts';
import { type CatalogueIntake, takeInCatalogue } from '../../src/intake/take-in-catalogue.ts';
import { printDiagnostics } from '../print-diagnostics.ts';
import { progressLine } from '../progress.ts';

/** The assessments of a site, or undefined after telling what is wrong with them. */
export async function checkedIntake(env: Environment): Promise<CatalogueIntake | undefined> {
  const line = progressLine('Checking assessments');
  const intake = await takeInCatalogue(env, line.show);
  line.end();
  const { files, diagnostics } = intake;
  if (!hasErrors(diagnostics)) return intake;
  // What stops the build, and not the notes of a thousand other files around it.
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  printDiagnostics(errors, { texts: textsOf(files), checked: files.length });
  return undefined;
}
