export type Direction = 'ascending' | 'descending';

/** By what a table is sorted. Without one it is in the order of the build. */
export interface Sort<By extends string = string> {
  readonly by: By;
  readonly direction: Direction;
}

/** The press of a head: up, down, and back to the order of the build. */
export function nextSort<By extends string>(
  by: By,
  now: Sort<By> | undefined,
): Sort<By> | undefined {
  if (now?.by !== by) return { by, direction: 'ascending' };
  return now.direction === 'ascending' ? { by, direction: 'descending' } : undefined;
}
