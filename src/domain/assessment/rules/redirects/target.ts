import { closest } from '../../../closest.ts';
import { eachRedirect, targets } from '../../../redirects/each.ts';
import type { RedirectsFile } from '../../../redirects/read.ts';
import { isSlug } from '../../../slug.ts';
import type { KnownSlugs, RedirectFinding, RedirectRule } from '../rule.ts';

/** Of so many wrong targets a guess is made what was meant: each compares all that there is. */
const GUESSES = 20;

/** So many stations of a circle are named. */
const STATIONS = 10;

export const redirectsTarget: RedirectRule = {
  id: 'redirects/target',
  severity: 'error',
  fixed: true,
  scope: 'redirects',
  title: 'A redirect leads to an assessment that there is.',
  why: 'A redirect to a page that is not there ends at an error page. One to another redirect sends readers from page to page, and two that lead to each other send them round for ever.',
  remedy: 'Name the slug that the assessment has now, which the message shows where it is known.',
  examples: [
    {
      change: ['old-agent: example-agent\n', 'old-agent: ‹exampel-agent›\n'],
      finds: 'There is no assessment "exampel-agent". | Did you mean "example-agent"?',
    },
    {
      change: ['one: example-agent\ntwo: example-agent\n', 'one: ‹two›\ntwo: example-agent\n'],
      finds: '"two" is a former slug itself. | Lead to the end at once: "one: example-agent".',
    },
    {
      change: ['one: example-agent\ntwo: example-agent\n', 'one: ‹two›\ntwo: ‹one›\n'],
      finds: [
        '"one" leads round in a circle: one → two → one. | Let each lead to the assessment that there is.',
        '"two" leads round in a circle: two → one → two. | Let each lead to the assessment that there is.',
      ],
    },
  ],
  check: wrongTargets,
};

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
