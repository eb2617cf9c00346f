import type { RuleText } from '../assessment/rules/rule.ts';
import { closest } from '../closest.ts';
import type { Place } from '../position.ts';
import { isSlug, SLUG_MAX } from '../slug.ts';
import type { Redirect, RedirectsFile } from './read.ts';

/** Rules on former addresses. */

/** What is known where the files of redirects are judged. */
export interface KnownSlugs {
  /** The assessments that are there. */
  readonly present: ReadonlySet<string>;
  /** Those that are not there any more since a commit, with the slug that each has now, if it was found. */
  readonly gone: ReadonlyMap<string, string | undefined>;
}

export interface RedirectFinding extends Place {
  /** The path of the file. */
  readonly file: string;
  readonly message: string;
  readonly help: string;
}

export interface RedirectRule extends RuleText {
  readonly check: (files: readonly RedirectsFile[], known: KnownSlugs) => RedirectFinding[];
}

/** The text of a file of redirects gone wrong, and mended; and the slugs that a base had, where that matters. */
const example = (wrong: string, right: string, before: readonly string[] = []) => ({
  ...{ from: 'kind: agent', to: 'kind: agent' },
  redirects: { wrong, right, before },
});

export const REDIRECT_RULES: readonly RedirectRule[] = [
  {
    id: 'redirects/format',
    severity: 'error',
    title: 'The file of redirects has one line for each former slug.',
    meaning:
      'The file redirects.yaml beside the folder of assessments says where former addresses lead. A line that cannot be read would leave readers at an error page.',
    mend: 'Write "former-slug: present-slug" on a line of its own, each former slug once; or "former-slug: null" where the assessment was removed for good.',
    example: example(
      'Old_Mail_Agent: example-mail-agent\n',
      'old-mail-agent: example-mail-agent\n',
    ),
    check: (files) => files.flatMap((file) => [...unread(file), ...badSlugs(file)]),
  },
  {
    id: 'redirects/target',
    severity: 'error',
    title: 'A redirect leads to an assessment that there is.',
    meaning:
      'A redirect to a page that is not there ends at an error page. One to another redirect sends readers from page to page, and two that lead to each other send them round for ever.',
    mend: 'Name the slug that the assessment has now, which the message shows where it is known.',
    example: example('old-mail-agent: example-mail-agnt\n', 'old-mail-agent: example-mail-agent\n'),
    check: wrongTargets,
  },
  {
    id: 'redirects/taken',
    severity: 'error',
    title: 'A former slug is not that of an assessment.',
    meaning:
      'An address has one page. Where an assessment stands under a slug, a redirect from it could not be followed.',
    mend: 'Remove the line, or rename the assessment that has taken the former slug.',
    example: example('example-mail-agent: null\n', 'former-mail-agent: example-mail-agent\n'),
    check: (files, { present }) =>
      eachRedirect(files, ({ from, fromPlace }) =>
        present.has(from)
          ? {
              ...fromPlace,
              message: `There is an assessment "${from}", so its address cannot lead elsewhere.`,
              help: 'Remove this line, or rename the assessment.',
            }
          : undefined,
      ),
  },
  {
    id: 'redirects/missing',
    severity: 'error',
    title: 'A renamed or removed assessment leaves a redirect.',
    meaning:
      'A slug is a public address for ever: other pages cite it. A change that takes one away says where it leads now. Only a check that knows an earlier state can see this: npm run check -- --base REF.',
    mend: 'Add the line that the message shows to redirects.yaml. For an assessment that was removed for good, write null.',
    example: example('', 'former-mail-agent: null\n', ['former-mail-agent']),
    check: missing,
  },
];

const FORM = 'Write "former-slug: present-slug", or "former-slug: null" where it was removed.';

const unread = (file: RedirectsFile): RedirectFinding[] =>
  file.problems.map((problem) => ({ help: FORM, ...problem, file: file.path }));

const badSlugs = (file: RedirectsFile): RedirectFinding[] =>
  eachRedirect([file], ({ from, to, fromPlace, toPlace }) => {
    const isTo = to === null || (typeof to === 'string' && isSlug(to));
    if (isSlug(from) && isTo) return undefined;
    const written = isSlug(from) ? to : from;
    const what =
      typeof written === 'string' ? `"${shortened(written)}"` : `What "${from}" leads to`;
    return {
      ...(isSlug(from) ? toPlace : fromPlace),
      message: `${what} is not a slug.`,
      help: `A slug has lower-case letters, digits and single hyphens, at most ${SLUG_MAX}. ${FORM}`,
    };
  });

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Of so many wrong targets a guess is made what was meant: each compares all that there is. */
const GUESSES = 20;
/** So many stations of a circle are named. */
const STATIONS = 10;

function wrongTargets(files: readonly RedirectsFile[], { present }: KnownSlugs): RedirectFinding[] {
  const leads = targets(files);
  let guesses = 0;
  return eachRedirect(files, ({ from, to, toPlace }) => {
    if (typeof to !== 'string' || !isSlug(to) || present.has(to)) return undefined;
    if (leads.has(to)) return { ...toPlace, ...chained(from, to, leads) };
    guesses += 1;
    const guess = guesses > GUESSES ? undefined : closest(to, [...present]);
    return {
      ...toPlace,
      message: `There is no assessment "${to}".`,
      help: guess ? `Did you mean "${guess}"?` : 'Name one that there is, or write null.',
    };
  });
}

/** A redirect to a redirect: where it ends, or that it does not. */
function chained(from: string, to: string, leads: ReadonlyMap<string, unknown>) {
  const seen = new Set([from]);
  let at: unknown = to;
  while (typeof at === 'string' && leads.has(at) && !seen.has(at)) {
    seen.add(at);
    at = leads.get(at);
  }
  if (typeof at === 'string' && seen.has(at)) {
    return {
      message: `"${from}" leads round in a circle: ${stations([...seen, at])}.`,
      help: 'Let each lead to the assessment that there is.',
    };
  }
  return {
    message: `"${to}" is a former slug itself.`,
    help: `Lead to the end at once: "${from}: ${at}".`,
  };
}

const stations = (slugs: readonly string[]): string =>
  slugs.length > STATIONS
    ? `${slugs.slice(0, STATIONS).join(' → ')} and ${slugs.length - STATIONS} more`
    : slugs.join(' → ');

function missing(files: readonly RedirectsFile[], { gone }: KnownSlugs): RedirectFinding[] {
  const leads = targets(files);
  const file = files.at(-1);
  if (!file) return [];
  return [...gone].flatMap(([slug, now]) => {
    if (leads.has(slug)) return [];
    const line = `"${slug}: ${now ?? 'null'}"`;
    const what = now ? `was renamed to "${now}"` : 'was removed';
    const help = now
      ? `Add the line ${line} to ${file.path}.`
      : `Add the line ${line} to ${file.path}; or the slug of another assessment in place of null, where one has taken its place.`;
    return [
      {
        ...file.end,
        file: file.path,
        message: `The assessment "${slug}" ${what}, and its address leads nowhere.`,
        help,
      },
    ];
  });
}

/** What each former slug leads to; of two directories, the later has the last word. */
export const targets = (files: readonly RedirectsFile[]): Map<string, unknown> =>
  new Map(files.flatMap(({ redirects }) => redirects.map(({ from, to }) => [from, to])));

const eachRedirect = (
  files: readonly RedirectsFile[],
  look: (redirect: Redirect) => Omit<RedirectFinding, 'file'> | undefined,
): RedirectFinding[] =>
  files.flatMap(({ path, redirects }) =>
    redirects.flatMap((redirect) => {
      const found = look(redirect);
      return found ? [{ ...found, file: path }] : [];
    }),
  );
