import { defineConfig } from 'vitest/config';

/** Tests that take minutes: `npm run test:slow`. */
export default defineConfig({
  test: { include: ['{src,tests}/**/*.slow.test.ts'], hookTimeout: 180_000 },
});
