import type { Path } from '../reading/path.ts';
import { assessmentSchema } from './schema.ts';

/** What a schema looks like at a path of the data, for messages that name what is allowed there. */

/** The keys that a schema knows at a path. */
export function knownKeys(path: Path, schema: unknown = assessmentSchema): string[] {
  return Object.keys(shapeOf(schemaAt(path, schema)) ?? {});
}

/** The keys that a group at a path cannot do without. */
export const requiredKeys = (path: Path, schema: unknown): string[] =>
  knownKeys(path, schema).filter((key) => !isOptional([...path, key], schema));

/** The names of the keys whose values are of a kind, wherever they stand. */
export function namesOf(
  is: (schema: unknown) => boolean,
  schema: unknown = assessmentSchema,
): string[] {
  const { innerType, element, options = [], shape = {} } = defOf(schema) ?? {};
  return [
    ...[innerType, element, ...options].flatMap((inside) => (inside ? namesOf(is, inside) : [])),
    ...Object.entries(shape).flatMap(([name, value]) =>
      is(unwrap(value)) ? [name] : namesOf(is, value),
    ),
  ];
}

export const isOptional = (path: Path, schema: unknown): boolean =>
  defOf(schemaAt(path, schema))?.type === 'optional';

const schemaAt = (path: Path, schema: unknown): unknown =>
  path.reduce<unknown>((node, segment) => inner(node, segment), schema);

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

function inner(schema: unknown, segment: string | number): unknown {
  const def = defOf(unwrap(schema));
  return typeof segment === 'number' ? def?.element : def?.shape?.[segment];
}
