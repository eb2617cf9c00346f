import type { Environment } from '../config.ts';
import type { Histories } from '../domain/history/history.ts';
import type { OtherData } from '../site-data.ts';
import { builtFrom } from './built-from.ts';
import { comparedDays } from './compared.ts';
import type { PlacedFile } from './directories.ts';
import { publishedEditions } from './editions.ts';
import { soundPrecedents } from './precedents.ts';
import { soundRedirects } from './redirects.ts';

/**
 * What is read beside the assessments, checked.
 *
 * @param files the assessments of the catalogue, and opinions on them
 * @throws ContentError when there is an error
 */
export const readOtherData = (
  env: Environment,
  histories: Histories,
  files: readonly PlacedFile[],
): OtherData => ({
  histories,
  redirects: soundRedirects(env, files),
  precedents: soundPrecedents(env),
  compared: comparedDays(files),
  builtFrom: builtFrom(env),
  editions: publishedEditions(env),
});
