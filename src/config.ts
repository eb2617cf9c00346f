import { z } from 'zod';
import settings from '#settings';
import { isEquationId } from './domain/aivss/equations/index.ts';
import { closest } from './domain/closest.ts';
import { FORGE_IDS, type ForgeId } from './domain/forges.ts';
import { HOSTS, type Host } from './domain/hosts.ts';
import type { SiteConfig } from './settings.ts';
import { LANGUAGE_IDS } from './words/languages.ts';

export type { ContentTerms, Licence, SiteConfig } from './settings.ts';

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
export function siteConfig(env: Environment, from: unknown = settings): SiteConfig {
  if (!isShaped(from)) {
    throw new ConfigError(`septet.config.ts cannot be used. ${complaint(from)}`);
  }
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
  if (from.host !== undefined && !Object.hasOwn(hostsOf(from), from.host)) {
    throw new ConfigError(
      `The host "${from.host}" in septet.config.ts is not known; there are ${Object.keys(hostsOf(from)).join(', ')}, and "hosts" takes others.`,
    );
  }
  const language = SETTINGS.language.safeParse(env.SITE_LANGUAGE || from.language);
  if (!language.success) {
    throw new ConfigError(`SITE_LANGUAGE is "${env.SITE_LANGUAGE}"; it takes ${LANGUAGE}.`);
  }
  const extrasUpTo = env.EXTRAS_UP_TO ? Number(env.EXTRAS_UP_TO) : from.extrasUpTo;
  if (!SETTINGS.extrasUpTo.safeParse(extrasUpTo).success) {
    throw new ConfigError(`EXTRAS_UP_TO is "${env.EXTRAS_UP_TO}"; it takes ${NUMBER}.`);
  }
  return {
    ...from,
    ...(language.data && { language: language.data }),
    extrasUpTo,
    siteUrl: new URL(siteUrl).origin,
    basePath: basePath(env.BASE_PATH || from.basePath),
    repository: plainRepository(repository),
    ...(from.content && {
      content: from.content.map((one) => ({ ...one, repository: plainRepository(one.repository) })),
    }),
  };
}

const plainRepository = (address: string | undefined): string | undefined =>
  address?.replace(/\/+$/, '').replace(/\.git$/, '');

/** All hosts, by their ids: those that are known, and those of the settings. */
export const hostsOf = ({ hosts = {} }: Pick<SiteConfig, 'hosts'>): Record<string, Host> => ({
  ...HOSTS,
  ...hosts,
});

/** What each setting takes, in words. */
const TEXT = 'a text in quotes';
const SOME_TEXT = 'a text in quotes that is not empty';
const LICENCE =
  "an object with name, SPDX id and address, such as { name: 'CC BY 4.0', id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }";
const NUMBER = 'a whole number, such as 1500';
const LANGUAGE = `one of ${LANGUAGE_IDS.join(', ')}`;
const TAG = "a language as BCP 47 has it, such as 'en' or 'pt-BR'";
const BY_RULE = "an object such as { 'factors/off-rubric': 'warning' }";

const BY_HOST =
  "an object such as { mine: { name: 'Our server', bytes: 5e8, source: 'https://example.org/limits' } }";
const LIMIT = z.number(BY_HOST).positive(BY_HOST).optional();
const HOST = z.strictObject(
  {
    name: z.string(BY_HOST).min(1, BY_HOST),
    bytes: LIMIT,
    files: LIMIT,
    fileBytes: LIMIT,
    source: z.url({ protocol: /^https?$/, error: BY_HOST }),
  },
  BY_HOST,
);

const A_FILE = "the path of a file from the folder of the settings, such as './brand.css'";
const FOOTER =
  "an object such as { text: 'Kept by Acme.', links: [{ label: 'House rules', to: '/guides/house-rules/' }] }";
const PATTERN = "a web address with {path}, such as 'https://example.org/edit/{path}'";
const FORGE = `one of ${FORGE_IDS.join(', ')}`;
const FOLDERS =
  "a list of folders, the weakest first, such as [{ folder: 'content', name: 'our catalogue' }], each with licence, repository, branch, forge, edit and path where it has them";
const TERMS = {
  licence: z
    .object(
      {
        name: z.string(LICENCE).trim().min(1, LICENCE),
        id: z.string(LICENCE).regex(/^[\w.+-]+$/, LICENCE),
        url: z.url({ protocol: /^https?$/, error: LICENCE }),
      },
      LICENCE,
    )
    .optional(),
  forge: z.enum(FORGE_IDS satisfies ForgeId[], FORGE).optional(),
  edit: z
    .string(PATTERN)
    .regex(/^https?:\/\/.*\{path\}/, PATTERN)
    .optional(),
};
const FOLDER = z.strictObject(
  {
    ...TERMS,
    folder: z.string(FOLDERS).min(1, FOLDERS),
    name: z.string(FOLDERS).trim().min(1, FOLDERS),
    path: z.string(FOLDERS).optional(),
    repository: z.url({ protocol: /^https?$/, error: FOLDERS }).optional(),
    branch: z.string(FOLDERS).min(1, FOLDERS).optional(),
  },
  FOLDERS,
);

/** The file is typed, but nobody has to run the compiler: a slip would be published. */
const SETTINGS = {
  name: z.string(SOME_TEXT).trim().min(1, SOME_TEXT),
  tagline: z.string(TEXT),
  language: z.enum(LANGUAGE_IDS, LANGUAGE).optional(),
  contentLanguage: z.string(TAG).refine(isLanguageTag, TAG).optional(),
  siteUrl: z.string(TEXT),
  basePath: z.string(TEXT),
  repository: z.string(TEXT).optional(),
  branch: z.string(SOME_TEXT).trim().min(1, SOME_TEXT),
  equation: z.string(TEXT),
  ...TERMS,
  content: z.array(FOLDER, FOLDERS).min(1, FOLDERS).optional(),
  styles: z.string(A_FILE).endsWith('.css', A_FILE).optional(),
  logo: z
    .string(A_FILE)
    .regex(/\.(?:svg|png)$/, A_FILE)
    .optional(),
  footer: z
    .strictObject(
      {
        text: z.string(FOOTER).optional(),
        links: z
          .array(
            z.strictObject(
              {
                label: z.string(FOOTER).trim().min(1, FOOTER),
                to: z.string(FOOTER).regex(/^(?:\/(?!\/)|https?:\/\/|mailto:)/, FOOTER),
              },
              FOOTER,
            ),
            FOOTER,
          )
          .optional(),
      },
      FOOTER,
    )
    .optional(),
  extrasUpTo: z.int(NUMBER).min(0, NUMBER).optional(),
  // Which rules and levels there are is checked with the rules.
  severities: z.record(z.string(), z.unknown(), BY_RULE).optional(),
  host: z.string(TEXT).optional(),
  hosts: z.record(z.string(), HOST, BY_HOST).optional(),
} satisfies Record<keyof SiteConfig, z.ZodType>;

const SHAPE = z.strictObject(SETTINGS, {
  error: ({ code }) => (code === 'invalid_type' ? 'It exports no object of settings.' : undefined),
});

const isShaped = (from: unknown): from is SiteConfig => SHAPE.safeParse(from).success;

/** What is wrong with the shape of the settings, in one sentence; undefined where nothing is. */
function complaint(from: unknown): string | undefined {
  const issues = SHAPE.safeParse(from).error?.issues ?? [];
  // A misspelt key is missing under its right name as well: the slip says more.
  const unknown = issues.find(
    ({ code, path }) => code === 'unrecognized_keys' && path.length === 0,
  );
  if (unknown?.code === 'unrecognized_keys') return unknownKey(unknown.keys[0] ?? '');
  const [issue] = issues;
  const key = issue?.path[0];
  if (!issue || key === undefined) return issue?.message;
  const isThere = Object.hasOwn(Object(from), key);
  return isThere
    ? `"${String(key)}" takes ${issue.message}.`
    : `"${String(key)}" is missing; it takes ${issue.message}.`;
}

function unknownKey(key: string): string {
  const guess = closest(key, Object.keys(SETTINGS));
  const known = guess
    ? `did you mean "${guess}"?`
    : `there are ${Object.keys(SETTINGS).join(', ')}.`;
  return `There is no setting "${key}"; ${known}`;
}

/** Whether `Intl` can read it, which throws otherwise. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
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

/** More agents than this, and a site has neither what costs a file for each of them nor bulk files twice. */
const EXTRAS_UP_TO = 1500;

export const affordsExtras = (
  { extrasUpTo = EXTRAS_UP_TO }: Pick<SiteConfig, 'extrasUpTo'>,
  agents: number,
): boolean => agents <= extrasUpTo;
