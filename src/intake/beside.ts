import type { Environment } from '../config.ts';
import type { Histories } from '../domain/history/history.ts';
import type { Beside } from '../handover.ts';
import { builtFrom } from './built-from.ts';
import { comparedDays } from './compared.ts';
import { publishedEditions } from './editions.ts';
import { soundPrecedents } from './precedents.ts';
import { soundRedirects } from './redirects.ts';

/**
 * What stands beside the assessments, read and checked.
 *
 * @throws ContentError when there is an error
 */
export const besideAssessments = (env: Environment, histories: Histories): Beside => ({
  histories,
  redirects: soundRedirects(env),
  precedents: soundPrecedents(env),
  compared: comparedDays(env),
  builtFrom: builtFrom(env),
  editions: publishedEditions(env),
});
