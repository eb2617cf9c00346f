import type { SiteConfig } from './src/config/shape.ts';

/** What a maintainer sets once. The environment wins: SITE_URL, BASE_PATH and REPOSITORY_URL. */
export default {
  name: 'Septet',
  tagline: 'Threat models for AI agents, scored in the open',
  /** Where the site is published: scheme and host. */
  siteUrl: 'http://localhost:4321',
  /** The path below the host, with a slash at both ends. */
  basePath: '/',
  /** The public repository with this content, for "edit this page". Leave it out and pages name the file instead. */
  repository: undefined,
  branch: 'main',
  /** The AIVSS equation of headline scores: 0.8, 0.5 or 1.0-proposal. */
  equation: '0.8',
  /** Under which licence your assessments may be used. Leave it out and none is given, as in a private catalogue. */
  licence: {
    name: 'CC BY-SA 4.0',
    id: 'CC-BY-SA-4.0',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  /** Up to how many agents each gets a brief of one page and a picture for previews. See docs/publishing.md. */
  extrasUpTo: 1500,
  /**
   * How serious a rule is here: error, warning, note or off, as in { 'factors/off-rubric': 'warning' }. Rules that
   * keep people safe and the site whole stay errors.
   */
  severities: {},
  /**
   * Where the site is published, so that a build refuses to make more than that host takes: github-pages, gitlab-pages,
   * cloudflare-pages, cloudflare-pages-paid, or one that you add with `hosts` (docs/publishing.md).
   */
  host: undefined,
} satisfies SiteConfig;
