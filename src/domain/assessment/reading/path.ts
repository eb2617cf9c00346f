/** A key of the data or an index of a list, from the root down. */
export type Path = readonly (string | number)[];

/** The path that is written with dots, as `threats.0.cvss-base`: a number is the index of a list. */
export const keysOf = (dotted: string): Path =>
  dotted.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** What stands at a path of some data; undefined where nothing does. */
export const valueAtPath = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => Object(value)[key], data);
