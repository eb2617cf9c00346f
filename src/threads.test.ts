import { afterAll, expect, test } from 'vitest';
import { endThreads, onThread, roomOnThreads } from './threads.ts';

const PROGRAM = new URL('threads.fixture.ts', import.meta.url);
const work = (task: number | 'throw' | 'exit') => onThread<typeof task, number>(PROGRAM, task);

afterAll(endThreads);

test('much work is done, each piece once, without waiting in memory', async () => {
  const all: Promise<number>[] = [];
  for (let number = 0; number < 50; number += 1) {
    await roomOnThreads();
    all.push(work(number));
  }
  expect(await Promise.all(all)).toEqual(all.map((_one, index) => index * 2));
});

test('an error is that of the work, and the next piece is done all the same', async () => {
  await expect(work('throw')).rejects.toThrow('lume.md could not be checked');
  expect(await work(4)).toBe(8);
});

test('work ends with an error where its thread has ended, and the next piece has a new one', async () => {
  const all = Promise.all([work('exit'), work(1), work('exit'), work(2)]);
  await expect(all).rejects.toThrow(/thread/);
  expect(await work(4)).toBe(8);
});
