import { ConfigError, type Environment, type SiteConfig, siteConfig } from '../config.ts';
import { severitiesComplaint } from '../domain/assessment/checking/severities.ts';
import type { CheckOptions, LinkTargets } from '../domain/assessment/rules/rule.ts';
import { LAYER_IDS, LAYER_TAG_IDS } from '../domain/maestro/layers.ts';
import { lazyTable } from '../domain/tables.ts';
import { contentFiles } from './content-files.ts';
import { layerPages, PAGE_KINDS, type Page, readPages } from './pages.ts';

/**
 * What a check of this site needs to know besides the files.
 *
 * @param today ISO day
 * @throws ConfigError when the severities in septet.config.ts cannot be used
 */
export function checkOptions(
  env: Environment,
  today = new Date().toISOString().slice(0, 10),
  {
    severities = {},
    equation,
    licence,
  }: Pick<SiteConfig, 'severities' | 'equation' | 'licence'> = siteConfig(env),
) {
  const complaint = severitiesComplaint(severities);
  if (complaint) {
    throw new ConfigError(`The severities in septet.config.ts cannot be used. ${complaint}`);
  }
  return {
    today,
    severities,
    equation,
    licence: licence?.name,
  } satisfies CheckOptions;
}

/** The layers and guides that links may lead to. Assessments are the files that are checked together. */
export const linkTargets = (env: Environment) =>
  ({
    places: lazyTable(PAGE_KINDS, (kind) =>
      kind === 'layers'
        ? anchorsById(() => layerPages(env), BESIDE_ESSAY)
        : anchorsById(() => readPages(kind, env)),
    ),
    pages: lazyTable(PAGE_KINDS, (kind) =>
      kind === 'layers' ? LAYER_IDS : contentFiles(kind, env).map(({ id }): string => id),
    ),
  }) satisfies LinkTargets;

/** The anchors that the page of each layer has beside those of its essay. */
const BESIDE_ESSAY = ['agents', ...LAYER_TAG_IDS.map((tag) => `agents-${tag}`)];

/** The anchors that links may lead to, by page. A page that is not MDX stops the build later; here it has none. */
function anchorsById(
  read: () => readonly Pick<Page, 'id' | 'anchors'>[],
  others: readonly string[] = [],
): Record<string, readonly string[]> {
  try {
    return Object.fromEntries(read().map(({ id, anchors }) => [id, [...anchors, ...others]]));
  } catch {
    return {};
  }
}
