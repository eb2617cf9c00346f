import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,scripts,bench,tests}/**/*.test.ts'],
    /** A property over thousands of cases takes its time on a busy machine. */
    testTimeout: 30_000,
    /** Loading the same modules anew for every file would take longer than the tests; none of them leaves anything behind. */
    isolate: false,
    /** Every core; one is left idle otherwise. */
    maxWorkers: '100%',
    /** What takes minutes has a command of its own. */
    exclude: ['**/*.slow.test.ts'],
  },
});
