export type Direction = 'ascending' | 'descending';

/** The order of a table; without one it is in the order of the build. */
export interface Sort<By extends string = string> {
  readonly by: By;
  readonly direction: Direction;
}

/** The order after a press on a head: ascending, then descending, then the order of the build. */
export function nextSort<By extends string>(
  by: By,
  now: Sort<By> | undefined,
): Sort<By> | undefined {
  if (now?.by !== by) return { by, direction: 'ascending' };
  return now.direction === 'ascending' ? { by, direction: 'descending' } : undefined;
}
