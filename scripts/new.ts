import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { siteConfig } from '../src/config.ts';
import { check } from '../src/domain/assessment/checking/check.ts';
import type { Severities } from '../src/domain/assessment/checking/severities.ts';
import { readAssessmentFile } from '../src/domain/assessment/reading/file.ts';
import { isSlug, toSlug } from '../src/domain/slug.ts';
import { contentDirectories } from '../src/intake/content-directories.ts';
import { displayPath } from '../src/intake/listing.ts';
import { checkArguments } from './check/options.ts';
import { watchFiles } from './check/watch.ts';
import { CannotRun, Misused, runCommand, thisDay } from './command.ts';
import { template } from './new/template.ts';
import { writeWhole } from './write-whole.ts';

const USAGE = `Usage: npm run new -- "Agent name" [--slug SLUG]

Writes an assessment to fill in, with the rubric of every factor as comments, and checks it whenever you save it, until
Ctrl-C. Without a terminal it only writes the file.

  --slug SLUG   the name of the file and of the page; made from the name where it is absent
  --template    print the file instead of writing it
  --help        print this`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      slug: { type: 'string' },
      template: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const name = nameIn(positionals);
  const { equation, severities = {} } = siteConfig(process.env);
  const text = template({ name, today: thisDay(), equation });
  refuseName(text, severities);
  if (values.template) {
    console.log(text);
    return 0;
  }
  const slug = slugFor(name, values.slug);
  // The last content folder overrides the others.
  const folder = contentDirectories(process.env).at(-1) ?? '';
  const file = join(folder, 'assessments', `${slug}.md`);
  if (!writeWhole(file, text, { replace: false })) {
    throw new CannotRun(`${displayPath(file)} exists already: choose another name with --slug.`);
  }
  console.log(
    `Wrote ${displayPath(file)}. Fill it in; npm run check, score and dev show how it stands.`,
  );
  return process.stdout.isTTY ? watchFiles(checkArguments([file, '--watch']), process.env) : 0;
}

function nameIn(positionals: readonly string[]): string {
  const [name = '', ...others] = positionals;
  if (others.length > 0) {
    throw new CannotRun(`Put the name in quotes: "${positionals.join(' ')}".`);
  }
  if (name.trim() === '') throw new Misused('Say which agent.');
  return name.trim().replace(/\s+/g, ' ');
}

/** @throws CannotRun where the check would have an error at the name */
function refuseName(text: string, severities: Severities): void {
  const file = readAssessmentFile(new TextEncoder().encode(text), 'new.md');
  const line = file.lines.positionOf(file.frontmatter?.keyRange(['name'])[0] ?? 0).line;
  const found = check(file, { severities }).diagnostics.find(
    ({ severity, start }) => severity === 'error' && start.line === line,
  );
  if (found) throw new CannotRun(`${found.message} ${found.help}`);
}

function slugFor(name: string, given: string | undefined): string {
  const slug = given ?? toSlug(name);
  if (isSlug(slug)) return slug;
  throw new CannotRun(
    given === undefined
      ? `"${name}" has no Latin letter or digit to make an address from: choose one with --slug.`
      : `"${given}" is no slug: use lower-case letters, digits and single hyphens, at most 60 characters.`,
  );
}

await runCommand(USAGE, main);
