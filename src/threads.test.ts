import { afterAll, expect, test } from 'vitest';
import work from './threads.fixture.ts';
import { endThreads, inBatches, onThread, prefixErrors } from './threads.ts';

const PROGRAM = new URL('threads.fixture.ts', import.meta.url);
type Item = number | 'throw' | 'throw later' | 'exit';

/** Has every item worked on, and says what came of each, and how many tasks were made. */
async function worked(items: Iterable<Item>, isMany: boolean) {
  const results = new Map<Item, number>();
  let tasks = 0;
  const ended = inBatches<Item, readonly Item[], number>(items, isMany, {
    program: PROGRAM,
    here: work,
    size: 3,
    taskOf(batch) {
      tasks += 1;
      return batch;
    },
    onDone(batch, done) {
      for (const [at, item] of batch.entries()) results.set(item, done[at] ?? -1);
    },
  });
  const error = await ended.then(() => undefined).catch(String);
  return { results, error, tasks };
}

afterAll(endThreads);

const NUMBERS = Array.from({ length: 50 }, (_, number) => number);

test.each([true, false])('many items are worked on, each once (on threads: %s)', async (isMany) => {
  const { results, error } = await worked(NUMBERS, isMany);
  expect(error).toBeUndefined();
  expect(NUMBERS.map((number) => results.get(number))).toEqual(NUMBERS.map((one) => one * 2));
});

test.each([true, false])(
  'after an error nothing more is begun (on threads: %s)',
  async (isMany) => {
    // By the time of the error all threads have started.
    const later = Array.from({ length: 5000 }, (_, number) => number);
    const { error, tasks } = await worked([...NUMBERS, 'throw', ...later], isMany);
    expect(error).toContain('lume.md could not be checked');
    expect(tasks).toBeLessThan(later.length / 6);
  },
);

test('an error among the items is the error of all, and nothing waits for ever', async () => {
  function* items() {
    yield* NUMBERS.slice(0, 10);
    throw new Error('No such item.');
  }
  expect(await worked(items(), true)).toMatchObject({ error: 'Error: No such item.' });
});

test('items are taken as they are worked on, and do not wait in memory', async () => {
  let [taken, most] = [0, 0];
  const items = function* () {
    for (const number of NUMBERS) {
      taken += 1;
      yield number;
    }
  };
  await inBatches<number, readonly number[], number>(items(), true, {
    program: PROGRAM,
    here: work,
    size: 1,
    taskOf: (batch) => batch,
    onDone() {
      most = Math.max(most, taken);
      taken -= 1;
    },
  });
  expect(most).toBeLessThan(NUMBERS.length / 2);
});

test('work ends with an error where its thread has ended, and the next piece has a new one', async () => {
  const { error } = await worked(['exit', ...NUMBERS, 'exit'], true);
  expect(error).toMatch(/thread/i);
  expect(await onThread<readonly Item[], number[]>(PROGRAM, [4])).toEqual([8]);
});

test('of a thread that ends by an error, that error is told and not its end', async () => {
  const { error } = await worked([...NUMBERS.slice(0, 30), 'throw later', ...NUMBERS], true);
  expect(error).toContain('the real cause');
});

test('an error says with which item', () => {
  const act = () => prefixErrors('/agents/lume/ cannot be made', () => JSON.parse(''));
  expect(act).toThrow(/^\/agents\/lume\/ cannot be made: Unexpected end/);
});
