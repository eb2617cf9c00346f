import { z } from 'zod';
import type { Path } from '../reading/path.ts';
import { type Meaning, meaningOfText } from './meanings.ts';
import { meantKey } from './misspelt.ts';
import { type Def, defOf } from './schema-shape.ts';

/** A text of the data, with its meaning in the schema. */
interface MeantText {
  readonly path: Path;
  readonly value: string;
  readonly meaning: Meaning;
}

/** Every text of the data to which the schema gives a meaning. What has the wrong shape is passed over. */
export function meantTexts(schema: unknown, value: unknown, path: Path = []): MeantText[] {
  const def = defOf(schema);
  if (!def || value === undefined || value === null) return [];
  const inner = [...(def.innerType ? [def.innerType] : []), ...(def.options ?? [])];
  if (inner.length > 0) return inner.flatMap((option) => meantTexts(option, value, path));
  if (typeof value === 'string') {
    const meaning = schema instanceof z.ZodType ? meaningOfText(schema) : undefined;
    return meaning ? [{ path, value, meaning }] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => meantTexts(def.element, entry, [...path, index]));
  }
  return Object.entries(value).flatMap(([key, entry]) =>
    meantTexts(schemaOfKey(def, key), entry, [...path, key]),
  );
}

/** The schema of the value of a key; of a misspelt key, that of the key that is meant. */
function schemaOfKey({ shape, valueType }: Def, key: string): unknown {
  if (!shape) return valueType;
  const meant = Object.hasOwn(shape, key) ? key : meantKey(key, Object.keys(shape));
  return meant === undefined ? undefined : shape[meant];
}
