import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

/** Work that notes the items it gets, and ends when its gate is opened. */
function gatedWork() {
  const done: (readonly string[])[] = [];
  const gates: PromiseWithResolvers<void>[] = [];
  const take = inTurn<string>((items) => {
    done.push(items);
    const gate = Promise.withResolvers<void>();
    gates.push(gate);
    return gate.promise;
  }, 1);
  return { done, gates, take };
}

test('items that come at once are worked on together, and those that come meanwhile afterwards', async () => {
  const { done, gates, take } = gatedWork();
  const first = Promise.all(['a', 'b'].map(take));
  await expect.poll(() => done).toEqual([['a', 'b']]);
  const more = Promise.all(['c', 'd'].map(take));
  gates[0]?.resolve();
  await expect
    .poll(() => done)
    .toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  gates[1]?.resolve();
  await Promise.all([first, more]);
  const later = take('e');
  await expect.poll(() => done.at(-1)).toEqual(['e']);
  gates[2]?.resolve();
  await later;
});

test('what fails leaves the rest to what comes next', async () => {
  const { done, gates, take } = gatedWork();
  const failing = take('a');
  await expect.poll(() => done).toEqual([['a']]);
  take('b').catch(() => {});
  gates[0]?.reject(new Error('gone'));
  await expect(failing).rejects.toThrow('gone');
  const later = take('c');
  await expect.poll(() => done).toEqual([['a'], ['b', 'c']]);
  gates[1]?.resolve();
  await later;
});

test('work that fails before it is awaited does not stop what comes next', async () => {
  let times = 0;
  const take = inTurn<string>(() => {
    times += 1;
    throw new Error('gone');
  }, 1);
  await expect(take('a')).rejects.toThrow('gone');
  await expect(take('b')).rejects.toThrow('gone');
  expect(times).toBe(2);
});
