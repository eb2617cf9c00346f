import { ConfigError, type Environment, type SiteConfig, siteConfig } from '../config.ts';
import { severitiesComplaint } from '../domain/assessment/checking/severities.ts';
import type { CheckOptions } from '../domain/assessment/rules/rule.ts';
import { LAYER_IDS, LAYER_TAG_IDS } from '../domain/maestro/layers.ts';
import { lazyTable } from '../domain/tables.ts';
import { contentFiles } from './directories.ts';
import { layerPages, PAGE_KINDS, type Page, readPages } from './pages.ts';

/**
 * What a check of this site knows beside the files.
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
  const why = severitiesComplaint(severities);
  if (why) throw new ConfigError(`The severities in septet.config.ts cannot be used. ${why}`);
  return {
    today,
    severities,
    equation,
    licence: licence?.name,
    places: lazyTable(PAGE_KINDS, (kind) =>
      kind === 'layers'
        ? placesOn(() => layerPages(env), ON_LAYERS)
        : placesOn(() => readPages(kind, env)),
    ),
    // Which assessments there are is known from the files that are checked together.
    pages: lazyTable(PAGE_KINDS, (kind) =>
      kind === 'layers' ? LAYER_IDS : contentFiles(kind, env).map(({ id }): string => id),
    ),
  } satisfies CheckOptions;
}

/** Stands on the page of each layer beside its essay. */
const ON_LAYERS = ['agents', ...LAYER_TAG_IDS.map((tag) => `agents-${tag}`)];

/** What can be named on layers or guides. A page that is not MDX stops the build, and says nothing here. */
function placesOn(
  read: () => readonly Pick<Page, 'id' | 'anchors'>[],
  more: readonly string[] = [],
): Record<string, readonly string[]> {
  try {
    return Object.fromEntries(read().map(({ id, anchors }) => [id, [...anchors, ...more]]));
  } catch {
    return {};
  }
}
