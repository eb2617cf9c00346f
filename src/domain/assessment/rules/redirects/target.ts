import { closest } from '../../../closest.ts';
import type { RedirectsFile } from '../../../redirects/read.ts';
import { findRedirects, redirectTargets } from '../../../redirects/read.ts';
import { isSlug } from '../../../slug.ts';
import type { KnownSlugs, RedirectFinding, RedirectRule } from '../rule.ts';

/** For this many wrong targets the nearest slug is looked up, which compares all slugs. */
const GUESSES = 20;

/** At most this many slugs of a loop are listed. */
const STATIONS = 10;

export const redirectsTarget: RedirectRule = {
  id: 'redirects/target',
  severity: 'error',
  fixed: true,
  scope: 'redirects',
  title: 'A redirect leads to an existing assessment.',
  why: 'A redirect to a missing page ends at an error page. One to another redirect sends readers from page to page, and two that point to each other never end.',
  remedy: 'Use an existing slug, or null if the assessment was removed for good.',
  example: {
    change: ['old-agent: example-agent\n', 'old-agent: ‹exampel-agent›\n'],
  },
  check: wrongTargets,
};

function wrongTargets(files: readonly RedirectsFile[], { present }: KnownSlugs): RedirectFinding[] {
  const leads = redirectTargets(files);
  let guesses = 0;
  return findRedirects(files, ({ from, to, toPlace }) => {
    if (typeof to !== 'string' || !isSlug(to) || present.has(to)) return undefined;
    if (leads.has(to)) return { ...toPlace, ...chained(from, to, leads) };
    guesses += 1;
    const guess = guesses > GUESSES ? undefined : closest(to, [...present]);
    return {
      ...toPlace,
      message: `There is no assessment "${to}".`,
      ...(guess && { help: `Did you mean "${guess}"?` }),
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
      message: `Redirect loop: ${stations([...seen, at])}.`,
      help: 'Point each of them to the existing assessment.',
    };
  }
  return {
    message: `"${to}" is a former slug itself.`,
    help: `Point to the last one directly: "${from}: ${at}".`,
  };
}

const stations = (slugs: readonly string[]): string =>
  slugs.length > STATIONS
    ? `${slugs.slice(0, STATIONS).join(' → ')} and ${slugs.length - STATIONS} more`
    : slugs.join(' → ');
