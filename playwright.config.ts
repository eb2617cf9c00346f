import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.ts';

// Workers read this file again and inherit the environment: one search is enough.
process.env.SEPTET_BROWSER ??= findBrowser() ?? '';
// The commands that tests start load the same modules again and again.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/node');

const BUILDS = ['**/build.spec.ts', '**/tool.spec.ts', '**/dev.spec.ts'];

export default defineConfig({
  testDir: 'tests/site',
  testMatch: '**/*.spec.ts',
  outputDir: 'node_modules/.cache/playwright',
  // Two more than the cores of a small machine: a test that waits leaves its core to another.
  workers: 4,
  fullyParallel: true,
  retries: 0,
  // Ends what hangs. A test that is slow on a machine with other work to do is no failure.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: 'list',
  // Builds and serves the sites that the tests look at.
  globalSetup: './tests/site/global-setup.ts',
  use: {
    trace: 'off',
    // A new context is a new process; the one of a worker is emptied between tests.
    reuseContext: true,
    launchOptions: {
      ...(process.env.SEPTET_BROWSER && { executablePath: process.env.SEPTET_BROWSER }),
      // A page lives for seconds and every core is busy: code made faster in the background comes too late.
      args: [...BROWSER_ARGS, '--js-flags=--single-threaded'],
    },
  },
  projects: [
    // Tests that build sites take longest: they begin first, so that no worker ends up alone with one.
    { name: 'builds', testMatch: BUILDS, timeout: 900_000, use: { ...devices['Desktop Chrome'] } },
    { name: 'pages', testIgnore: BUILDS, use: { ...devices['Desktop Chrome'] } },
  ],
});
