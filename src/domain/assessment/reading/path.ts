/** A key of the data or an index of a list, from the root down. */
export type Path = readonly (string | number)[];

/** The path that is written with dots, as in `threats.0.cvss-base`. A number is the index of a list. */
export const keysOf = (dotted: string): Path =>
  dotted.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** Data with keys, as opposed to a list or a single value. */
export type Group = Readonly<Record<string, unknown>>;

export const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path; undefined where there is none. */
export const valueAtPath = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => Object(value)[key], data);
