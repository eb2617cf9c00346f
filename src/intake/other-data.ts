import type { Environment } from '../config.ts';
import type { OtherData } from '../site-data.ts';
import { builtFrom } from './built-from.ts';
import { comparedDays } from './compared.ts';
import type { PlacedFile } from './content-files.ts';
import { publishedEditions } from './editions.ts';
import { readHistories } from './history.ts';
import { soundPrecedents } from './precedents.ts';
import { soundRedirects } from './redirects.ts';

/** What git knows of the content. */
type FromGit = Pick<OtherData, 'histories' | 'builtFrom' | 'editions'>;

/** @throws ConfigError where a file of the editions is not an edition */
export const readFromGit = async (env: Environment): Promise<FromGit> => ({
  histories: await readHistories(env),
  builtFrom: builtFrom(env),
  editions: publishedEditions(env),
});

/**
 * Everything that is read besides the assessments, checked.
 *
 * @param files the assessments of the catalogue, and opinions on them
 * @throws ContentError when there is an error
 */
export const readOtherData = (
  env: Environment,
  fromGit: FromGit,
  files: readonly PlacedFile[],
): OtherData => ({
  ...fromGit,
  redirects: soundRedirects(env, files),
  precedents: soundPrecedents(env),
  compared: comparedDays(files),
});
