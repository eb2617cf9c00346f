import settings from '#settings';
import {
  type ContentTerms,
  isShaped,
  SETTINGS,
  type SiteConfig,
  takesOf,
  whyUnshaped,
} from './config/shape.ts';
import { HOSTS, type Host } from './domain/hosts.ts';

export type { ContentTerms, Licence, SiteConfig } from './config/shape.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Says in one sentence why a setting cannot be used. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * The settings with the environment applied.
 *
 * @throws ConfigError with one sentence, when a setting cannot be used
 */
export function siteConfig(env: Environment, given: unknown = settings): SiteConfig {
  if (!isShaped(given)) {
    throw new ConfigError(`septet.config.ts cannot be used. ${whyUnshaped(given)}`);
  }
  refuseUnknownHost(given);
  const language = languageOf(env.SITE_LANGUAGE || given.language);
  return {
    ...given,
    ...(language && { language }),
    extrasUpTo: env.EXTRAS_UP_TO ? agentsFrom(env.EXTRAS_UP_TO) : given.extrasUpTo,
    siteUrl: originOf(...valueAndName('siteUrl', env, given)),
    basePath: basePath(...valueAndName('basePath', env, given)),
    repository: repositoryOf(...valueAndName('repository', env, given)),
    ...(given.content && {
      content: given.content.map((folder) => ({
        ...folder,
        repository: plainRepository(folder.repository),
      })),
    }),
  };
}

const VARIABLES = {
  siteUrl: 'SITE_URL',
  basePath: 'BASE_PATH',
  repository: 'REPOSITORY_URL',
} as const;

/** A setting as the environment has it, or else the file, and what to call it in a message. */
function valueAndName<K extends keyof typeof VARIABLES>(
  key: K,
  env: Environment,
  given: SiteConfig,
): readonly [SiteConfig[K] | string, string] {
  const variable = VARIABLES[key];
  const value = env[variable];
  return value ? [value, variable] : [given[key], `"${key}" in septet.config.ts`];
}

function refuseUnknownHost(config: SiteConfig): void {
  if (config.host === undefined || Object.hasOwn(hostsOf(config), config.host)) return;
  throw new ConfigError(
    `The host "${config.host}" in septet.config.ts is not known; there are ${Object.keys(hostsOf(config)).join(', ')}, and "hosts" takes others.`,
  );
}

function languageOf(text: string | undefined): SiteConfig['language'] {
  const { success, data } = SETTINGS.language.safeParse(text);
  if (!success)
    throw new ConfigError(`SITE_LANGUAGE is "${text}"; it takes ${takesOf('language')}.`);
  return data;
}

function agentsFrom(text: string): number {
  const { success } = SETTINGS.extrasUpTo.safeParse(Number(text));
  if (!success)
    throw new ConfigError(`EXTRAS_UP_TO is "${text}"; it takes ${takesOf('extrasUpTo')}.`);
  return Number(text);
}

function originOf(text: string, name: string): string {
  if (!isOrigin(text)) {
    throw new ConfigError(
      `${name} is "${text}"; it takes a scheme and a host alone, as in https://example.org; a path belongs into ${name === VARIABLES.siteUrl ? VARIABLES.basePath : '"basePath"'}.`,
    );
  }
  return new URL(text).origin;
}

function repositoryOf(address: string | undefined, name: string): string | undefined {
  if (address !== undefined && !(URL.canParse(address) && /^https?:/.test(address))) {
    throw new ConfigError(
      `${name} is "${address}"; it takes a web address, as in https://github.com/octo/catalogue.`,
    );
  }
  return plainRepository(address);
}

const plainRepository = (address: string | undefined): string | undefined =>
  address?.replace(/\/+$/, '').replace(/\.git$/, '');

/** The terms of the assessments of a content folder, or of the site where the settings name no folders. */
export function termsIn(config: SiteConfig, from: string | undefined): ContentTerms {
  if (!config.content) return config;
  return config.content.find(({ folder }) => folder === from) ?? {};
}

/** All hosts by their ids: the known ones and those of the settings. */
export const hostsOf = ({ hosts = {} }: Pick<SiteConfig, 'hosts'>): Record<string, Host> => ({
  ...HOSTS,
  ...hosts,
});

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).pathname === '/';

/** `catalogue`, `/catalogue` and `/catalogue/` are the same path. */
function basePath(path: string, name: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  const plain = /^[\w.~-]*(?:\/[\w.~-]+)*$/.test(inner);
  if (!plain || inner.split('/').some((part) => /^\.+$/.test(part))) {
    throw new ConfigError(`${name} is "${path}"; it takes a path, as in /catalogue/.`);
  }
  return inner === '' ? '/' : `/${inner}/`;
}

/** A site with more agents than this has no extra files for each of them, and no second form of bulk files. */
const EXTRAS_UP_TO = 1500;

export const affordsExtras = (
  { extrasUpTo = EXTRAS_UP_TO }: Pick<SiteConfig, 'extrasUpTo'>,
  agents: number,
): boolean => agents <= extrasUpTo;
