import { afterAll, expect, test } from 'vitest';
import work from './threads.fixture.ts';
import { endThreads, inBatches, onThread, prefixErrors } from './threads.ts';

const PROGRAM = new URL('threads.fixture.ts', import.meta.url);
type Item = number | 'throw' | 'throw later' | 'exit';

/** Works on items; returns the result of each, the error and the number of tasks. */
async function workOn(items: Iterable<Item>, isMany: boolean) {
  const results = new Map<Item, number>();
  let tasks = 0;
  const error = await inBatches<Item, readonly Item[], number>(items, isMany, {
    program: PROGRAM,
    here: work,
    size: 3,
    taskOf(batch) {
      tasks += 1;
      return batch;
    },
    onDone(batch, ofBatch) {
      for (const [index, item] of batch.entries()) results.set(item, ofBatch[index] ?? -1);
    },
  }).catch(String);
  return { results, error, tasks };
}

afterAll(endThreads);

const NUMBERS = Array.from({ length: 50 }, (_, number) => number);

test.each([true, false])('many items are worked on, each once (on threads: %s)', async (isMany) => {
  const { results, error } = await workOn(NUMBERS, isMany);
  expect(error).toBeUndefined();
  expect([...results].toSorted(([a], [b]) => Number(a) - Number(b))).toEqual(
    NUMBERS.map((number) => [number, number * 2]),
  );
});

test.each([true, false])(
  'after an error no more tasks are made (on threads: %s)',
  async (isMany) => {
    // By the time of the error all threads have started.
    const later = Array.from({ length: 5000 }, (_, number) => number);
    const { error, tasks } = await workOn([...NUMBERS, 'throw', ...later], isMany);
    expect(error).toContain('lume.md could not be checked');
    expect(tasks).toBeLessThan(later.length / 6);
  },
);

test('an error of the items ends the work with it, and nothing waits for ever', async () => {
  function* items() {
    yield* NUMBERS.slice(0, 10);
    throw new Error('No such item.');
  }
  expect(await workOn(items(), true)).toMatchObject({ error: 'Error: No such item.' });
});

test('items are taken when they are worked on, and do not wait in memory', async () => {
  let [waiting, most] = [0, 0];
  const items = function* () {
    for (const number of NUMBERS) {
      waiting += 1;
      yield number;
    }
  };
  await inBatches<number, readonly number[], number>(items(), true, {
    program: PROGRAM,
    here: work,
    size: 1,
    taskOf: (batch) => batch,
    onDone() {
      most = Math.max(most, waiting);
      waiting -= 1;
    },
  });
  expect(most).toBeLessThan(NUMBERS.length / 2);
});

test('a task fails when its thread ends, and the next task gets a new thread', async () => {
  const { error } = await workOn(['exit', ...NUMBERS, 'exit'], true);
  expect(error).toMatch(/thread/i);
  expect(await onThread<readonly Item[], number[]>(PROGRAM, [4])).toEqual([8]);
});

test('a thread that an error ends fails with that error, not with its end', async () => {
  const { error } = await workOn([...NUMBERS.slice(0, 30), 'throw later', ...NUMBERS], true);
  expect(error).toContain('the real cause');
});

test('an error says which item it was about', () => {
  const act = () => prefixErrors('/agents/lume/ cannot be made', () => JSON.parse(''));
  expect(act).toThrow(/^\/agents\/lume\/ cannot be made: Unexpected end/);
});
