import { expect, test } from 'vitest';
import { once } from './once.ts';

test('it is made once, however many ask', async () => {
  let made = 0;
  const get = once(async () => {
    made += 1;
    return made;
  });
  expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  expect(await get()).toBe(1);
});

test('a failure is told to all who wait, and tried again at the next asking', async () => {
  const answers = [Promise.reject(new Error('offline')), Promise.resolve('here')];
  const get = once(async () => (await answers.shift()) ?? expect.fail());
  const asked = [get(), get()];
  await expect(asked[0]).rejects.toThrow('offline');
  await expect(asked[1]).rejects.toThrow('offline');
  expect(await get()).toBe('here');
});
