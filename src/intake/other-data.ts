import type { Environment } from '../config.ts';
import type { Histories } from '../domain/history/history.ts';
import type { OtherData } from '../site-data.ts';
import { builtFrom } from './built-from.ts';
import { comparedDays } from './compared.ts';
import { soundPrecedents } from './precedents.ts';
import { soundRedirects } from './redirects.ts';

/**
 * What is read beside the assessments, checked.
 *
 * @throws ContentError when there is an error
 */
export const readOtherData = (env: Environment, histories: Histories): OtherData => ({
  histories,
  redirects: soundRedirects(env),
  precedents: soundPrecedents(env),
  compared: comparedDays(env),
  builtFrom: builtFrom(env),
});
