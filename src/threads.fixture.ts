/** Work for the test of threads: numbers are doubled, and three words make it fail. */
export default async function work(
  items: readonly (number | 'throw' | 'throw later' | 'exit')[],
): Promise<number[]> {
  if (items.includes('throw')) throw new Error('lume.md could not be checked');
  if (items.includes('throw later')) {
    setImmediate(() => {
      throw new Error('the real cause');
    });
    await new Promise(() => {});
  }
  if (items.includes('exit')) process.exit(3);
  return items.map((item) => Number(item) * 2);
}
