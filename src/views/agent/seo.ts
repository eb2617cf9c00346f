import type { Licence } from '../../config.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { layersIn } from '../../domain/maestro/layers.ts';
import { say } from '../../words/say.ts';
import { bandLabel } from '../shared/badge.ts';
import { decimal, shorten } from '../shared/format.ts';

/** `Lume: threat model, Critical (AIVSS 8.8)`: what a search engine shows as the name of the page. */
export const agentTitle = (agent: Agent): string =>
  say('{name}: threat model, {agent}', { name: agent.assessment.name, agent: verdictOf(agent) });

/** The sentence about an agent that search engines and previews show. */
export function agentDescription(agent: Agent): string {
  const { assessment } = agent;
  return shorten(`${assessment.name}: ${verdictOf(agent)}. ${assessment.summary}`, 300);
}

const verdictOf = ({ judgement, band }: Agent): string =>
  judgement.headline
    ? say('{band} (AIVSS {score})', {
        band: bandLabel(band),
        score: decimal(judgement.headline.score),
      })
    : say('Not scored');

/** What the page is about, by an address that counts from the page. */
const SUBJECT = '#subject';

/**
 * An agent's page as schema.org sees it: an analysis of a piece of software in one version, and what it found. The score is
 * an observation and not a rating: it is ordinal, the highest is the worst, and a rating invites averages.
 */
export function agentJsonLd(agent: Agent, address: string, licence: Licence | undefined) {
  const { assessment, reviewBy } = agent;
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: say('{name}: threat model', { name: assessment.name }),
    url: address,
    inLanguage: 'en',
    datePublished: assessment.assessed,
    expires: reviewBy,
    author: assessment.assessors.map(({ name, url, kind = 'person' }) => ({
      // schema.org has persons and organisations as authors, and no programs.
      '@type': kind === 'person' ? 'Person' : 'Organization',
      name,
      ...(url && { url }),
    })),
    ...(licence && { license: licence.url }),
    about: {
      '@type': 'SoftwareApplication',
      '@id': SUBJECT,
      name: assessment.name,
      ...(assessment.homepage && { url: assessment.homepage }),
      ...(assessment.aliases && { alternateName: assessment.aliases }),
      ...(assessment.subject?.version && { softwareVersion: assessment.subject.version }),
    },
    ...observationOf(agent),
  };
}

function observationOf({ assessment, judgement: { headline }, coverage }: Agent) {
  if (!headline) return {};
  const doubt =
    coverage.uncertain > 0
      ? say(', uncertain {uncertain} of {maestro} layers', {
          uncertain: coverage.uncertain,
          maestro: layersIn(assessment.maestro).length,
        })
      : '';
  return {
    mentions: {
      '@type': 'Observation',
      observationAbout: { '@id': SUBJECT },
      observationDate: assessment.assessed,
      measuredProperty: `AIVSS v${headline.equation}`,
      value: headline.score,
      description: `${bandLabel(headline.band)}${doubt}`,
    },
  };
}
