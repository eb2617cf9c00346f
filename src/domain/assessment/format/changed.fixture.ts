import { itemAt } from '../../lookup.ts';
import { readAssessmentFile } from '../reading/file.ts';
import { keysOf, valueAtPath } from '../reading/path.ts';
import { EXAMPLE } from '../rules/example.ts';

type Data = Readonly<Record<string, unknown>>;

/** For tests: the data of the example. */
export const EXAMPLE_DATA: Data =
  readAssessmentFile(new TextEncoder().encode(EXAMPLE), 'valid.md').frontmatter?.data ?? {};

/** For tests: data with one value changed, or without it where it is undefined. */
export function changed(data: Data, path: string, value: unknown): Data {
  const copy = structuredClone(data);
  const keys = keysOf(path);
  const parent = valueAtPath(copy, keys.slice(0, -1));
  if (typeof parent !== 'object' || parent === null) throw new Error(`There is no ${path}.`);
  if (value === undefined) Reflect.deleteProperty(parent, itemAt(keys, -1));
  else Reflect.set(parent, itemAt(keys, -1), value);
  return copy;
}
