import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HABITS } from './habits.ts';

test('HABITS explains every habit that a fix can name, and no other', () => {
  const folder = new URL('./', import.meta.url);
  const named = readdirSync(folder)
    .filter((file) => !/^habits|\.test\.ts$/.test(file))
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').match(/(?<=')format\/[\w-]+/g));
  expect([...new Set(named.filter((id) => id !== null))].toSorted()).toEqual(
    Object.keys(HABITS).toSorted(),
  );
});
