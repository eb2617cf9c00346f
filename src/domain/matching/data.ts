/** Data of a file, as its parser gives it. */
export type Data = Readonly<Record<string, unknown>>;

/** A value of parsed data as a mapping; empty where it is something else. */
export const mappingOf = (value: unknown): Data => (isMapping(value) ? value : {});

const isMapping = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of parsed data as a list; empty where it is something else. */
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A value of parsed data as text that is not empty. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
