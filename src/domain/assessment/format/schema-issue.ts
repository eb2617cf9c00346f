import type { z } from 'zod';
import type { Path } from '../reading/path.ts';

/** The complaint of the schema about one value. */
export type Issue = z.core.$ZodIssue;

export const isMissing = (issue: Issue): boolean =>
  (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;

export const pathOf = (issue: Issue): Path =>
  issue.path.map((segment) => (typeof segment === 'number' ? segment : String(segment)));
