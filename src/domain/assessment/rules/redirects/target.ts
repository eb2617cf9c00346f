import { closest } from '../../../closest.ts';
import { findRedirects, redirectTargets } from '../../../redirects/read.ts';
import { isSlug } from '../../../slug.ts';
import { GUESSES } from '../body-links.ts';
import type { RedirectRule } from '../rule.ts';

/** In a message about a loop. */
const MOST_SLUGS = 10;

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
  check(files, { present }) {
    const redirects = redirectTargets(files);
    let guesses = 0;
    return findRedirects(files, ({ from, to, toPlace }) => {
      if (typeof to !== 'string' || !isSlug(to) || present.has(to)) return undefined;
      if (redirects.has(to)) return { ...toPlace, ...chainWords(from, to, redirects) };
      guesses += 1;
      const guess = guesses > GUESSES ? undefined : closest(to, [...present]);
      return {
        ...toPlace,
        message: `There is no assessment "${to}".`,
        ...(guess && { help: `Did you mean "${guess}"?` }),
      };
    });
  },
};

/** The words on a redirect to a redirect: where the chain ends, or that it is a loop. */
function chainWords(from: string, to: string, redirects: ReadonlyMap<string, unknown>) {
  const passed = new Set([from]);
  let target: unknown = to;
  while (typeof target === 'string' && redirects.has(target) && !passed.has(target)) {
    passed.add(target);
    target = redirects.get(target);
  }
  if (typeof target === 'string' && passed.has(target)) {
    return {
      message: `Redirect loop: ${loopInWords([...passed, target])}.`,
      help: 'Point each of them to the existing assessment.',
    };
  }
  return {
    message: `"${to}" is a former slug itself.`,
    help: `Point to the last one directly: "${from}: ${target}".`,
  };
}

const loopInWords = (slugs: readonly string[]): string =>
  slugs.length > MOST_SLUGS
    ? `${slugs.slice(0, MOST_SLUGS).join(' → ')} and ${slugs.length - MOST_SLUGS} more`
    : slugs.join(' → ');
