import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Environment } from '../../src/config.ts';
import { isDay } from '../../src/domain/day.ts';
import { itemAt } from '../../src/domain/lookup.ts';
import { contentDirectories } from '../../src/intake/content-directories.ts';
import { CannotRun, Misused } from '../command.ts';
import { resolveGiven } from '../given-files.ts';

export const IMPORT_USAGE = `Usage: npm run import -- PATH… [--source-url PATTERN] [--out DIR] [--assessed DAY] [--assessor NAME]
                                                   [--force] [--with-text] [--json]

Makes assessments of pages of a published catalogue, saved as text: figures, factor scores and layer tags are taken
over as they are, and every sentence is left for you to write. A layer that a page does not reach is tagged not-read.
A path is a page, or a folder with pages (.txt, .html). Says what it could not read, and where it had to choose: the
layer of the one score is the first that the page maps.

  --source-url PATTERN  where a page stands that does not give its address above its title:
                        https://example.org/directory/{slug}/threat-model
  --out DIR             where to write; the assessments of the catalogue when absent
  --assessed DAY        the day on which a page was read that does not give it, as 2026-11-20; today when absent
  --assessor NAME       who takes the listing over
  --force               replace files that are there already
  --with-text           take the sentences over too. They are others' property: for a catalogue that stays private
                        and names no licence
  --json                what came of each page, for programs
  --help                print this

The slug is the name of the page's file; where that says nothing (000.txt, index.html), it is made of the title.
Of two pages of one agent, the one with figures is taken over.
Ends with 0 when every page was read whole, with 1 when something could not be read or was not written, and with 2
when it could not run.`;

/** Stands for the slug in the pattern of addresses. */
export const SLUG_PLACE = '{slug}';
const DEFAULT_ASSESSOR = 'Taken over from a listing';

export function readOptions(args: readonly string[], env: Environment, today: string) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      'source-url': { type: 'string' },
      out: { type: 'string' },
      assessed: { type: 'string' },
      assessor: { type: 'string' },
      force: { type: 'boolean' },
      'with-text': { type: 'boolean' },
      json: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Misused('Name the pages to import.');
  return {
    paths: positionals,
    out: outFolder(values.out, env),
    day: validDay(values.assessed ?? today),
    assessor: validAssessor(values.assessor ?? DEFAULT_ASSESSOR),
    urlPattern: validUrlPattern(values['source-url']),
    force: values.force ?? false,
    withText: values['with-text'] ?? false,
    json: values.json ?? false,
  };
}

export type Options = ReturnType<typeof readOptions>;

const outFolder = (out: string | undefined, env: Environment): string =>
  out === undefined
    ? resolve(itemAt(contentDirectories(env), -1), 'assessments')
    : resolveGiven(out, env);

function validDay(text: string): string {
  if (isDay(text)) return text;
  throw new CannotRun(`--assessed is "${text}"; it takes a day, as in 2026-11-20.`);
}

function validAssessor(name: string): string {
  if (/^[^\p{Cc}]{1,80}$/u.test(name) && name.trim() !== '') return name.trim();
  throw new CannotRun('--assessor takes a name of at most 80 characters.');
}

function validUrlPattern(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const example = text.replaceAll(SLUG_PLACE, 'a');
  if (text.includes(SLUG_PLACE) && /^https?:\/\/[^\s/]+\S*$/.test(text) && URL.canParse(example)) {
    return text;
  }
  throw new CannotRun(
    `--source-url is "${text}"; it takes a web address with ${SLUG_PLACE} where the slug stands.`,
  );
}
