import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { Environment } from '../../src/config.ts';
import { CannotRun } from '../command.ts';

/** The values of a file of answers, by path. JSON is YAML too. npm tells in INIT_CWD where the person stands. */
export function readAnswers(path: string, env: Environment): [string, unknown][] {
  const text = readFileSync(resolve(env.INIT_CWD ?? '', path), 'utf8');
  const data = parsed(text, path);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new CannotRun(`"${path}" has no answers: write the keys of an assessment.`);
  }
  return flat(data, '');
}

function parsed(text: string, path: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (error) {
    const why = (error as Error).message.split('\n')[0]?.replace(/[.:]+$/, '');
    throw new CannotRun(`"${path}" is neither JSON nor YAML: ${why}.`);
  }
}

/** Every value by its path; a list of texts is one value. What was left blank, as in a template, is none. */
function flat(value: unknown, path: string): [string, unknown][] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return [[path, value]];
  if (Array.isArray(value) && value.every((entry) => typeof entry !== 'object')) {
    return value.length === 0 ? [] : [[path, value]];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    flat(inner, path === '' ? key : `${path}.${key}`),
  );
}
