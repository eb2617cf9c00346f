import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,scripts,bench,tests}/**/*.test.ts'],
    /** Ends what hangs. A test that is slow on a machine with other work to do is no failure. */
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    /** The commands that tests start load the same modules again and again. */
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'node') },
    /** Loading the same modules anew for every file would take longer than the tests; none of them leaves anything behind. */
    isolate: false,
    /** Every core; one is left idle otherwise. */
    maxWorkers: '100%',
    /** What takes minutes has a command of its own. */
    exclude: ['**/*.slow.test.ts'],
  },
});
