import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

/** Work that notes what it was given, and goes on when it is let. */
function held() {
  const done: (readonly string[])[] = [];
  const gates: PromiseWithResolvers<void>[] = [];
  const take = inTurn<string>((all) => {
    done.push(all);
    const gate = Promise.withResolvers<void>();
    gates.push(gate);
    return gate.promise;
  });
  return { done, gates, take };
}

test('the first is done at once, and what comes meanwhile together afterwards', async () => {
  const { done, gates, take } = held();
  const all = Promise.all(['a', 'b', 'c'].map(take));
  expect(done).toEqual([['a']]);
  gates[0]?.resolve();
  await expect.poll(() => done).toEqual([['a'], ['b', 'c']]);
  gates[1]?.resolve();
  await all;
  const later = take('d');
  expect(done).toEqual([['a'], ['b', 'c'], ['d']]);
  gates[2]?.resolve();
  await later;
});

test('what fails leaves the rest to what comes next', async () => {
  const { done, gates, take } = held();
  const failing = take('a');
  take('b').catch(() => {});
  gates[0]?.reject(new Error('gone'));
  await expect(failing).rejects.toThrow('gone');
  const later = take('c');
  expect(done).toEqual([['a'], ['b', 'c']]);
  gates[1]?.resolve();
  await later;
});
