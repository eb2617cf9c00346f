import type { Agent } from '../domain/catalogue.ts';
import { badgeOf } from '../views/shared/badge.ts';

/** What programs look for at the root of a site. */
interface RobotsPlace {
  readonly name: string;
  readonly tagline: string;
  readonly address: (path: string) => string;
  /** Whether the site has what a large one leaves out: a Markdown page for each agent, and files that are not gzipped. */
  readonly hasExtras: boolean;
}

/** `/robots.txt`: everything may be read. */
export const robotsText = (address: RobotsPlace['address']): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${address('/sitemap-index.xml')}\n`;

/** `/llms.txt`: what there is, in Markdown, for programs that answer questions. */
export function llmsText(agents: readonly Agent[], place: RobotsPlace): string {
  const { name, tagline, address, hasExtras } = place;
  const zipped = hasExtras ? '' : '.gz';
  const pageOf = (slug: string) => address(`/agents/${slug}/${hasExtras ? 'index.html.md' : ''}`);
  return [
    `# ${name}`,
    `> ${tagline}. Each assessment gives an AIVSS score with its reasons and sources, and what to do first.`,
    'Scores are ordinal: bands rank, decimals do not, and scores are never averaged. A score that is missing is not a zero.',
    '## Agents',
    agents
      .map(
        ({ slug, assessment, judgement }) =>
          `- [${assessment.name}](${pageOf(slug)}): ${badgeOf(judgement.headline).label}. ${assessment.summary}`,
      )
      .join('\n'),
    '## Data',
    [
      `- [Every agent, a JSON object a line](${address(`/api/v1/catalogue.ndjson${zipped}`)})`,
      `- [Every threat as CSV](${address(`/api/v1/threats.csv${zipped}`)})`,
      `- [How to use the data](${address('/guides/using-the-data/')})`,
      `- [How to read a score](${address('/guides/reading-a-score/')})`,
    ].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}
