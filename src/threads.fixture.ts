/** Work for the test of threads: a number is doubled, and two words make it fail. */
export default async function work(task: number | 'throw' | 'exit'): Promise<number> {
  if (task === 'throw') throw new Error('lume.md could not be checked');
  if (task === 'exit') process.exit(3);
  return Number(task) * 2;
}
