import { expect, test } from 'vitest';
import { once } from './once.ts';

test('the value is made once, however many ask for it', async () => {
  let count = 0;
  const get = once(async () => {
    count += 1;
    return count;
  });
  expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  expect(await get()).toBe(1);
});

test('a failure rejects for all who wait, and the next call tries again', async () => {
  const answers = [Promise.reject(new Error('offline')), Promise.resolve('here')];
  const get = once(async () => (await answers.shift()) ?? expect.fail());
  const calls = [get(), get()];
  await expect(calls[0]).rejects.toThrow('offline');
  await expect(calls[1]).rejects.toThrow('offline');
  expect(await get()).toBe('here');
});
