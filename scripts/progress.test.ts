import { expect, test } from 'vitest';
import { progressLine } from './progress.ts';

/** What is written when work is shown at the given times, in milliseconds. */
function output(isTTY: boolean, steps: readonly (readonly [at: number, done: number])[]): string {
  let clock = 0;
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  const { show, end } = progressLine('Rendering', { isTTY, write }, () => clock);
  for (const [at, done] of steps) {
    clock = at;
    show(done, 1000);
  }
  end();
  return text;
}

test('on a terminal there is one line that changes and goes away', () => {
  expect(
    output(true, [
      [0, 0],
      [1000, 100],
      [1050, 105],
      [4000, 800],
    ]),
  ).toBe(
    '\rRendering: 100 of 1000\u001b[K' +
      '\rRendering: 800 of 1000, 200 a second, 1 s left\u001b[K\r\u001b[K',
  );
});

test('in a log there is a line every ten seconds, and none for short work', () => {
  expect(
    output(false, [
      [1000, 100],
      [9999, 900],
    ]),
  ).toBe('');
  expect(
    output(false, [
      [5000, 100],
      [10_000, 200],
      [11_000, 300],
    ]),
  ).toBe('Rendering: 200 of 1000, 20 a second, 40 s left\n');
});

test('what goes before the work is not counted in its rate', () => {
  expect(
    output(false, [
      [60_000, 1],
      [71_000, 201],
    ]),
  ).toBe('Rendering: 1 of 1000\nRendering: 201 of 1000, 18 a second, 44 s left\n');
});
