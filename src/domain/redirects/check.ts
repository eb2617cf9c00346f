import { foundBeside } from '../assessment/checking/beside.ts';
import type { Severities } from '../assessment/checking/severities.ts';
import { rulesOn } from '../assessment/rules/index.ts';
import type { KnownSlugs } from '../assessment/rules/rule.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { RedirectsFile } from './read.ts';

/** Everything there is to say of the redirects of a catalogue. */
export const checkRedirects = (
  files: readonly RedirectsFile[],
  known: KnownSlugs,
  severities: Severities = {},
): Diagnostic[] =>
  foundBeside(rulesOn('redirects'), severities, (rule) => rule.check(files, known));
