import { ConfigError, type Environment, type SiteConfig, siteConfig } from '../config.ts';
import type { CheckOptions } from '../domain/assessment/rules/rule.ts';
import { severitiesComplaint } from '../domain/assessment/severities.ts';
import { contentFiles } from './directories.ts';

/**
 * What a check of this site knows beside the files.
 *
 * @param today ISO day
 * @throws ConfigError when the severities in septet.config.ts cannot be used
 */
export function checkOptions(
  env: Environment,
  today = new Date().toISOString().slice(0, 10),
  { severities = {}, equation }: Pick<SiteConfig, 'severities' | 'equation'> = siteConfig(env),
): CheckOptions {
  const why = severitiesComplaint(severities);
  if (why) throw new ConfigError(`The severities in septet.config.ts cannot be used. ${why}`);
  const ids = (kind: Parameters<typeof contentFiles>[0]) =>
    contentFiles(kind, env).map(({ id }) => id);
  return {
    today,
    severities,
    equation,
    pages: { assessments: ids('assessments'), layers: ids('layers'), guides: ids('guides') },
  };
}
