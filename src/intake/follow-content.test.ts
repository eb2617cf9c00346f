import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigError } from '../config.ts';
import { followContent } from './follow-content.ts';

/** A dev server over one directory, with what it has loaded and logged. */
function startServer(load: (times: number) => void = () => {}) {
  const loaded: (readonly string[] | undefined)[] = [];
  const logged: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const started = followContent(
    ['/content'],
    (changed) => {
      loaded.push(changed && [...changed]);
      load(loaded.length);
    },
    { watcher, logger: { error: (message) => logged.push(message) } },
    (inside) => inside.startsWith('assessments'),
  );
  const change = (event: string, file: string) => watcher.emit('all', event, file);
  return { loaded, logged, started, change };
}

test('changes that come together load once. Their files are named where none has come or gone', async () => {
  const { loaded, started, change } = startServer();
  await started;
  change('change', '/content/assessments/a.md');
  change('change', '/content/assessments/b.md');
  change('change', '/content/guides/c.mdx');
  change('change', '/content-of-others/assessments/d.md');
  await expect.poll(() => loaded.length).toBe(2);
  change('change', '/content/assessments/a.md');
  change('unlink', '/content/assessments/b.md');
  await expect.poll(() => loaded.length).toBe(3);
  expect(loaded).toEqual([
    undefined,
    ['/content/assessments/a.md', '/content/assessments/b.md'],
    undefined,
  ]);
});

test('a file that is saved during the first load is loaded after it', async () => {
  const server = startServer((times) => {
    if (times === 1) server.change('change', '/content/assessments/a.md');
  });
  await server.started;
  expect(server.loaded).toEqual([undefined, ['/content/assessments/a.md']]);
});

test.each<[what: string, fail: () => void, words: string]>([
  ['a folder that is gone', () => readFileSync('/no/such/file'), 'ENOENT'],
  [
    'settings that cannot be used',
    () => {
      throw new ConfigError('No content.');
    },
    'No content.',
  ],
])('after an error from %s is logged, the next change is followed', async (_, fail, words) => {
  const { loaded, logged, started, change } = startServer((times) => {
    if (times === 2) fail();
  });
  await started;
  change('change', '/content/assessments/a.md');
  await expect.poll(() => logged.join()).toContain(words);
  change('change', '/content/assessments/a.md');
  await expect.poll(() => loaded.length).toBe(3);
});

test('an error of the first load is thrown', async () => {
  const { started } = startServer(() => {
    throw new ConfigError('No content.');
  });
  await expect(started).rejects.toThrow('No content.');
});
