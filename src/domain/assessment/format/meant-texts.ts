import { z } from 'zod';
import type { Path } from '../reading/path.ts';
import { type Meaning, meaningOfText } from './meanings.ts';
import { meantKey } from './misspelt.ts';
import { type Def, defOf } from './schema-shape.ts';

/** A text of the data, with what the schema says it means. */
interface MeantText {
  readonly path: Path;
  readonly value: string;
  readonly meaning: Meaning;
}

/** Every text of some data that the schema gives a meaning. What has the wrong shape is passed over. */
export function meantTexts(schema: unknown, value: unknown, path: Path = []): MeantText[] {
  const def = defOf(schema);
  if (!def || value === undefined || value === null) return [];
  const within = [...(def.innerType ? [def.innerType] : []), ...(def.options ?? [])];
  if (within.length > 0) return within.flatMap((one) => meantTexts(one, value, path));
  if (typeof value === 'string') {
    const meaning = schema instanceof z.ZodType ? meaningOfText(schema) : undefined;
    return meaning ? [{ path, value, meaning }] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => meantTexts(def.element, entry, [...path, index]));
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    meantTexts(inside(def, key), inner, [...path, key]),
  );
}

/** A misspelt key is a mistake of its own, and what stands below it is what was meant. */
function inside({ shape, valueType }: Def, key: string): unknown {
  if (!shape) return valueType;
  const meant = Object.hasOwn(shape, key) ? key : meantKey(key, Object.keys(shape));
  return meant === undefined ? undefined : shape[meant];
}
