/** How many of the sizes, from the first on, add up to no more than the room. */
export function countFitting(sizes: readonly number[], room: number): number {
  let used = 0;
  const over = sizes.findIndex((size) => {
    used += size;
    return used > room;
  });
  return over < 0 ? sizes.length : over;
}
