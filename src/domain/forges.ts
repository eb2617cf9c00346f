import { idsOf } from './tables.ts';

/** Where the site of a repository lets people change a file and write an issue. Parts in braces are filled in. */
export interface Forge {
  readonly edit: string;
  readonly issue: string;
  /** An issue about a file, in the form of the repository where it can have one. */
  readonly correction: string;
}

const ISSUE = '{repository}/issues/new?title={title}';

/** The kinds of sites that repositories are on. */
export const FORGES = {
  github: {
    edit: '{repository}/edit/{branch}/{path}',
    issue: ISSUE,
    correction: '{repository}/issues/new?template=correction.yml&title={title}&address={path}',
  },
  gitlab: {
    edit: '{repository}/-/edit/{branch}/{path}',
    issue: '{repository}/-/issues/new?issue[title]={title}',
    correction: '{repository}/-/issues/new?issue[title]={title}',
  },
  gitea: { edit: '{repository}/_edit/{branch}/{path}', issue: ISSUE, correction: ISSUE },
  bitbucket: {
    edit: '{repository}/src/{branch}/{path}?mode=edit',
    issue: ISSUE,
    correction: ISSUE,
  },
} as const satisfies Record<string, Forge>;

export type ForgeId = keyof typeof FORGES;
export const FORGE_IDS = idsOf(FORGES);

const BY_HOST: readonly [RegExp, ForgeId][] = [
  [/(?:^|\.)gitlab\./, 'gitlab'],
  [/(?:^|\.)(?:codeberg\.org$|gitea\.|forgejo\.)/, 'gitea'],
  [/(?:^|\.)bitbucket\.org$/, 'bitbucket'],
];

/** The kind of site that an address looks like; GitHub where it looks like none. */
export function forgeOf(repository: string): ForgeId {
  const host = URL.parse(repository)?.hostname ?? '';
  return BY_HOST.find(([pattern]) => pattern.test(host))?.[1] ?? 'github';
}

/** Fills the parts into a pattern. All but the repository are escaped for an address. A part that is not given stays. */
export const fillPattern = (pattern: string, parts: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const part = parts[name];
    if (part === undefined) return placeholder;
    if (name === 'repository') return part;
    return name === 'title'
      ? encodeURIComponent(part)
      : part.split('/').map(encodeURIComponent).join('/');
  });
