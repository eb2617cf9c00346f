import { type Environment, siteConfig } from '../config.ts';
import { assemble, type Catalogue } from '../domain/catalogue.ts';
import { valueAt } from '../domain/lookup.ts';
import type { OtherData, SiteData } from '../site-data.ts';
import type { CatalogueIntake } from './take-in.ts';

/** The intake with its drafts among the records, each marked in its name, for those who write them. */
export const withDrafts = (intake: CatalogueIntake): CatalogueIntake => ({
  ...intake,
  records: [
    ...intake.records,
    ...intake.drafts.map((record) => ({
      ...record,
      assessment: { ...record.assessment, name: `${record.assessment.name} (draft)` },
    })),
  ],
});

/** Scores and orders an intake for the pages. */
export function siteDataOf(
  { records, origins: bySlug }: Pick<CatalogueIntake, 'records' | 'origins'>,
  other: OtherData,
  env: Environment,
): SiteData {
  const catalogue = assemble(records, siteConfig(env).equation);
  const origins = new Map(catalogue.agents.map((agent) => [agent, valueAt(bySlug, agent.slug)]));
  const digests = new WeakMap<object, string>(
    [...origins].map(([agent, { digest }]) => [agent, digest]),
  );
  return { catalogue, origins, digests, ...other, ...onlyPublished(other, catalogue) };
}

/** Leaves out what is known of drafts. They have a history, and former slugs may lead to them, but they have no page. */
function onlyPublished({ histories, redirects }: OtherData, { agents }: Catalogue) {
  const slugs = new Set(agents.map(({ slug }) => slug));
  return {
    histories: {
      ...histories,
      agents: histories.agents.filter(({ slug, removed }) => removed || slugs.has(slug)),
    },
    redirects: redirects
      .filter(({ from }) => !slugs.has(from))
      .map(({ from, to }) => ({ from, to: slugs.has(to ?? '') ? to : null })),
  };
}
