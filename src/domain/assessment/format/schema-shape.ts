import type { Path } from '../reading/path.ts';
import { assessmentSchema } from './schema.ts';

/** Reads schemas, for messages that name what is allowed at a path of the data. */

/** The keys that a schema has at a path. */
export function knownKeys(path: Path, schema: unknown = assessmentSchema): string[] {
  return Object.keys(shapeOf(schemaAt(path, schema)) ?? {});
}

/** The required keys of a group at a path. */
export const requiredKeys = (path: Path, schema: unknown): string[] =>
  knownKeys(path, schema).filter((key) => !isOptional([...path, key], schema));

/** The keys, at any depth, whose schemas pass a test. */
export function keysWith(
  isWanted: (schema: unknown) => boolean,
  schema: unknown = assessmentSchema,
): string[] {
  const { innerType, element, options = [], shape = {} } = defOf(schema) ?? {};
  return [
    ...[innerType, element, ...options].flatMap((inner) =>
      inner ? keysWith(isWanted, inner) : [],
    ),
    ...Object.entries(shape).flatMap(([key, value]) => [
      ...(isWanted(unwrap(value)) ? [key] : []),
      ...keysWith(isWanted, value),
    ]),
  ];
}

/** Whether a key is one of the file, and no group in it has one of that name. */
export const isOnlyOfFile = (key: string, schema: unknown = assessmentSchema): boolean =>
  knownKeys([], schema).includes(key) &&
  keysWith(() => true, schema).filter((other) => other === key).length === 1;

/** The keys of each group, at any depth. */
export function keyGroups(schema: unknown = assessmentSchema): string[][] {
  const { innerType, element, options = [], shape } = defOf(schema) ?? {};
  const inner = [innerType, element, ...options, ...Object.values(shape ?? {})];
  return [
    ...(shape ? [Object.keys(shape)] : []),
    ...inner.flatMap((one) => (one ? keyGroups(one) : [])),
  ];
}

export const isOptional = (path: Path, schema: unknown): boolean =>
  defOf(schemaAt(path, schema))?.type === 'optional';

const schemaAt = (path: Path, schema: unknown): unknown =>
  path.reduce<unknown>((outer, segment) => {
    const def = defOf(unwrap(outer));
    return typeof segment === 'number' ? def?.element : def?.shape?.[segment];
  }, schema);

type Shape = Readonly<Record<string, unknown>> | undefined;

export interface Def {
  readonly type?: string;
  readonly format?: string;
  readonly innerType?: unknown;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly shape?: Shape;
  readonly options?: readonly unknown[];
}

export function defOf(schema: unknown): Def | undefined {
  const { _zod }: { readonly _zod?: { readonly def: Def } } = Object(schema);
  return _zod?.def;
}

function unwrap(schema: unknown): unknown {
  const def = defOf(schema);
  if (def?.innerType) return unwrap(def.innerType);
  if (def?.options) return unwrap(def.options.find((option) => shapeOf(option)));
  return schema;
}

const shapeOf = (schema: unknown): Shape =>
  defOf(schema)?.shape ??
  (schema && unwrap(schema) !== schema ? shapeOf(unwrap(schema)) : undefined);
