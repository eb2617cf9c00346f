import type { Licence } from '../../config.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { layersIn } from '../../domain/maestro/layers.ts';
import { say } from '../../words/say.ts';
import { bandLabel } from '../shared/badge.ts';
import { decimal, shorten } from '../shared/format.ts';

/** `Lume: threat model, Critical (AIVSS 8.8)`: the title of the page in search results. */
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

/** The id of what the page is about, relative to the page. */
const SUBJECT = '#subject';

/**
 * An agent's page in the terms of schema.org: an article about one version of a piece of software. The score is an
 * observation and not a rating: it is ordinal, the highest is the worst, and a rating invites averages.
 */
export function agentJsonLd(
  agent: Agent,
  address: string,
  language: string,
  licence: Licence | undefined,
) {
  const { assessment, reviewBy } = agent;
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: say('{name}: threat model', { name: assessment.name }),
    url: address,
    inLanguage: language,
    datePublished: assessment.assessed,
    expires: reviewBy,
    author: assessment.assessors.map(({ name, url, kind = 'person' }) => ({
      // schema.org allows persons and organisations as authors, but not programs.
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
