import settings from '../septet.config.ts';
import { isEquationId } from './domain/aivss/equations/index.ts';
import type { SiteConfig } from './settings.ts';

export type { SiteConfig } from './settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used, in one sentence for the person who set it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * The settings with the environment applied.
 *
 * @throws ConfigError with one sentence, when a setting cannot be used
 */
export function siteConfig(env: Environment, from: SiteConfig = settings): SiteConfig {
  const siteUrl = env.SITE_URL || from.siteUrl;
  const repository = env.REPOSITORY_URL || from.repository;
  if (!isOrigin(siteUrl)) {
    throw new ConfigError(
      `SITE_URL is "${siteUrl}"; it takes a scheme and a host alone, as in https://example.org; a path belongs into BASE_PATH.`,
    );
  }
  if (repository !== undefined && !(URL.canParse(repository) && /^https?:/.test(repository))) {
    throw new ConfigError(`REPOSITORY_URL is "${repository}"; it takes a web address.`);
  }
  if (!isEquationId(from.equation)) {
    throw new ConfigError(
      `The equation "${from.equation}" in septet.config.ts is not one that Septet computes.`,
    );
  }
  return {
    ...from,
    siteUrl: new URL(siteUrl).origin,
    basePath: basePath(env.BASE_PATH || from.basePath),
    repository: repository?.replace(/\/+$/, '').replace(/\.git$/, ''),
  };
}

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).pathname === '/';

/** `catalogue`, `/catalogue` and `/catalogue/` are the same path. */
function basePath(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  const plain = /^[\w.~-]*(?:\/[\w.~-]+)*$/.test(inner);
  if (!plain || inner.split('/').some((part) => /^\.+$/.test(part))) {
    throw new ConfigError(`BASE_PATH is "${path}"; it takes a path, as in /catalogue/.`);
  }
  return inner === '' ? '/' : `/${inner}/`;
}
