import { parseArgs } from 'node:util';
import { hasErrors } from '../src/domain/diagnostic.ts';
import { checked, takeIn } from '../src/intake/assessments.ts';
import { runCommand } from './command.ts';
import { catalogueWith, givenFile } from './given-files.ts';
import { printDiagnostics } from './print-diagnostics.ts';

const USAGE = `Usage: npm run check [-- FILE…]

Checks every assessment of the catalogue, or the given files as part of it, and prints what to mend.

  --help    print this

Ends with 0 when there is no error (warnings and notes do not count), with 1 when there is one, and with 2 when
it could not check.`;

function main(): number {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { files, diagnostics } =
    positionals.length > 0 ? checkGiven(positionals) : takeIn(process.env);
  printDiagnostics(files, diagnostics, process.stdout);
  return hasErrors(diagnostics) ? 1 : 0;
}

/** Reads the given files with the rest of the catalogue, so that duplicates are found, and keeps what concerns them. */
function checkGiven(paths: readonly string[]): ReturnType<typeof checked> {
  const given = new Map(
    paths.map((path) => givenFile(path, process.env)).map((one) => [one.file, one]),
  );
  const shown = new Set([...given.values()].map(({ path }) => path));
  const { files, diagnostics } = checked(catalogueWith([...given.values()], process.env));
  return {
    files: files.filter(({ path }) => shown.has(path)),
    diagnostics: diagnostics.filter(({ file }) => shown.has(file)),
  };
}

await runCommand(USAGE, main);
