import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,scripts,tests}/**/*.test.ts'],
    /** What takes minutes has a command of its own. */
    exclude: ['**/*.slow.test.ts'],
  },
});
