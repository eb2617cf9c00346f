import { z } from 'zod';
import { EQUATION_IDS } from '../domain/aivss/equations/index.ts';
import type { Severities } from '../domain/assessment/checking/severities.ts';
import { closest } from '../domain/closest.ts';
import { FORGE_IDS, type ForgeId } from '../domain/forges.ts';
import { idsOf } from '../domain/tables.ts';
import { LANGUAGE_IDS } from '../words/languages.ts';

const A_TEXT = 'a text in quotes';
const TEXT = z.string().describe(A_TEXT);
const SOME_TEXT = z.string().trim().min(1).describe(`${A_TEXT} that is not empty`);
const ADDRESS = z.url({ protocol: /^https?$/ });
const LIMIT = z.number().positive().optional();
const HOST = z.strictObject({
  name: z.string().min(1),
  bytes: LIMIT,
  files: LIMIT,
  fileBytes: LIMIT,
  source: ADDRESS,
});
const A_FILE = "the path of a file from the folder of the settings, such as './brand.css'";

const optional = <S extends z.ZodType>(takes: string, shape: S) => shape.optional().describe(takes);

/** The licence of assessments, and where they are changed. */
const TERMS = {
  /** As people write it, as SPDX writes it, and its text. */
  licence: optional(
    "an object with name, SPDX id and address, such as { name: 'CC BY 4.0', id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }",
    z.object({ name: z.string().trim().min(1), id: z.string().regex(/^[\w.+-]+$/), url: ADDRESS }),
  ),
  /** What kind of site the repository is on, where its address does not say so. */
  forge: optional(`one of ${FORGE_IDS.join(', ')}`, z.enum(FORGE_IDS satisfies ForgeId[])),
  /** The address where a file is changed, with `{path}` for its path, on a site of another kind. */
  edit: optional(
    "a web address with {path}, such as 'https://example.org/edit/{path}'",
    z.string().regex(/^https?:\/\/.*\{path\}/),
  ),
};
/** A folder with content and its own terms. Terms that it leaves out are not taken from the site. */
const FOLDER = z.strictObject({
  ...TERMS,
  /** From the folder of the settings. */
  folder: z.string().min(1),
  /** What pages call it: "the public catalogue". */
  name: z.string().trim().min(1),
  /** Where the folder is in its repository; "content" unless set. */
  path: z.string().optional(),
  repository: ADDRESS.optional(),
  branch: z.string().min(1).optional(),
});
const LINK = z.strictObject({
  label: z.string().trim().min(1),
  to: z.string().regex(/^(?:\/(?!\/)|https?:\/\/|mailto:)/),
});

/**
 * The shape of each setting, and in words what it takes. The file is typed, but nobody has to run the compiler: a slip
 * would be published.
 */
export const SETTINGS = {
  name: SOME_TEXT,
  tagline: TEXT,
  /** The language of the interface; English unless set. */
  language: optional(`one of ${LANGUAGE_IDS.join(', ')}`, z.enum(LANGUAGE_IDS)),
  /** The language of assessments, essays and guides, as BCP 47 has it; `en` unless set. */
  contentLanguage: optional(
    "a language as BCP 47 has it, such as 'en' or 'pt-BR'",
    z.string().refine(isLanguageTag),
  ),
  siteUrl: TEXT,
  basePath: TEXT,
  /** The public repository with the content. Without it pages name the file. */
  repository: optional(A_TEXT, z.string()),
  branch: SOME_TEXT,
  equation: z
    .enum(EQUATION_IDS)
    .describe(`one of ${EQUATION_IDS.map((id) => `'${id}'`).join(', ')}`),
  ...TERMS,
  /** The weakest first; without them, the folder "content" beside the settings. */
  content: optional(
    "a list of folders, the weakest first, such as [{ folder: 'content', name: 'our catalogue' }], each with licence, repository, branch, forge, edit and path where it has them",
    z.array(FOLDER).min(1),
  ),
  /** A style sheet of your own: it comes after that of the site. */
  styles: optional(A_FILE, z.string().endsWith('.css')),
  /** A picture for the head of each page. */
  logo: optional(A_FILE, z.string().regex(/\.(?:svg|png)$/)),
  /** What the foot of each page has besides the credits. */
  footer: optional(
    "an object such as { text: 'Kept by Acme.', links: [{ label: 'House rules', to: '/guides/house-rules/' }] }",
    z.strictObject({ text: z.string().optional(), links: z.array(LINK).optional() }),
  ),
  /** How many agents a site may have and still get a brief and a picture for each; 1,500 unless set. */
  extrasUpTo: optional('a whole number, such as 1500', z.int().min(0)),
  /** How serious rules are on this site, which is checked with the rules. */
  severities: optional(
    "an object such as { 'factors/off-rubric': 'warning' }",
    z.custom<Severities>(
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    ),
  ),
  /** Where the site is published: a build fails where the site is larger than this host takes. */
  host: optional(A_TEXT, z.string()),
  /** Further hosts, and other limits for known ones. */
  hosts: optional(
    "an object such as { mine: { name: 'Our server', bytes: 5e8, source: 'https://example.org/limits' } }",
    z.record(z.string(), HOST),
  ),
};

const SHAPE = z.strictObject(SETTINGS);

/** The settings of a site, as `septet.config.ts` gives them. */
export type SiteConfig = z.infer<typeof SHAPE>;
export type ContentTerms = Pick<
  NonNullable<SiteConfig['content']>[number],
  keyof typeof TERMS | 'repository' | 'branch'
>;
export type Licence = NonNullable<SiteConfig['licence']>;

export const isShaped = (from: unknown): from is SiteConfig => SHAPE.safeParse(from).success;

/** What is wrong with the shape of the settings, in one sentence; undefined where nothing is. */
export function whyUnshaped(from: unknown): string | undefined {
  const issues = SHAPE.safeParse(from).error?.issues ?? [];
  // A misspelt key is missing under its right name as well: the slip says more.
  const unknown = issues.find(
    ({ code, path }) => code === 'unrecognized_keys' && path.length === 0,
  );
  if (unknown?.code === 'unrecognized_keys') return unknownKey(unknown.keys[0] ?? '');
  const key = idsOf(SETTINGS).find((setting) => setting === issues[0]?.path[0]);
  if (!key) return 'It exports no object of settings.';
  return Object.hasOwn(Object(from), key)
    ? `"${key}" takes ${takesOf(key)}.`
    : `"${key}" is missing; it takes ${takesOf(key)}.`;
}

/** What a setting takes, in words. */
export const takesOf = (key: keyof SiteConfig): string => SETTINGS[key].description ?? '';

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
