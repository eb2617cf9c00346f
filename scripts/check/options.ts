import { parseArgs } from 'node:util';
import { CannotRun, choice } from '../command.ts';

const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

export const CHECK_USAGE = `Usage: npm run check [-- FILE… [options]]

Checks every assessment of the catalogue, or the given files as part of it, and prints what to mend,
errors last.

  --format FORMAT   ${FORMATS.join(', ')} (docs/check-json.md); with json and sarif, write npm run -s check
  --fix             mend first what has one right answer, without changing what a file means: in the given files, or
                    in your content folder, the last one
  --base REF        find also what a commit had and what went away without a redirect
  --errors          show errors alone; the last line still counts what else was found
  --strict          count warnings as errors
  --watch           check again whenever a file changes, until Ctrl-C
  --help            print this

Ends with 0 when there is no error (warnings and notes do not count), with 1 when there is one (with --strict also
for a warning), and with 2 when it could not check.`;

/** @throws CannotRun when options do not go together */
export function checkArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      /** A branch, a tag or a commit. */
      base: { type: 'string' },
      errors: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const format = choice('format', values.format, FORMATS);
  if (values.watch && (values.fix || format !== 'text')) {
    throw new CannotRun(
      '--watch needs the format text and cannot be combined with --fix, which would change a file while you write it.',
    );
  }
  if (values.errors && values.strict) {
    throw new CannotRun(
      '--errors cannot be combined with --strict, which counts the warnings that --errors hides.',
    );
  }
  if (values.base !== undefined && (values.watch || positionals.length > 0)) {
    throw new CannotRun(
      '--base needs a check of the whole catalogue: it cannot be combined with --watch or with names of files.',
    );
  }
  return { ...values, format, paths: positionals };
}

export type CheckArguments = ReturnType<typeof checkArguments>;
