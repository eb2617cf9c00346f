import { z } from 'zod';
import { closest } from '../domain/closest.ts';
import { FORGE_IDS, type ForgeId } from '../domain/forges.ts';
import type { SiteConfig } from '../settings.ts';
import { LANGUAGE_IDS } from '../words/languages.ts';

/** What each setting takes, in words. */
const TEXT = 'a text in quotes';
const SOME_TEXT = 'a text in quotes that is not empty';
const LICENCE =
  "an object with name, SPDX id and address, such as { name: 'CC BY 4.0', id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }";
export const NUMBER = 'a whole number, such as 1500';
export const LANGUAGE = `one of ${LANGUAGE_IDS.join(', ')}`;
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
export const SETTINGS = {
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

export const isShaped = (from: unknown): from is SiteConfig => SHAPE.safeParse(from).success;

/** What is wrong with the shape of the settings, in one sentence; undefined where nothing is. */
export function whyUnshaped(from: unknown): string | undefined {
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
