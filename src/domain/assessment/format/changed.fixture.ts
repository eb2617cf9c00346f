import { itemAt } from '../../lookup.ts';
import { type Group, keysOf, valueAtPath } from '../reading/path.ts';
import { fileOfText } from '../reading/text.fixture.ts';
import { EXAMPLE } from '../rules/example.ts';

/** For tests: the data of the example. */
export const EXAMPLE_DATA: Group = fileOfText(EXAMPLE).frontmatter?.data ?? {};

/** For tests: data with one value changed, or without it where the new value is undefined. */
export function changed(data: Group, path: string, value: unknown): Group {
  const copy = structuredClone(data);
  const keys = keysOf(path);
  const parent = valueAtPath(copy, keys.slice(0, -1));
  if (typeof parent !== 'object' || parent === null) throw new Error(`There is no ${path}.`);
  if (value === undefined) Reflect.deleteProperty(parent, itemAt(keys, -1));
  else Reflect.set(parent, itemAt(keys, -1), value);
  return copy;
}
