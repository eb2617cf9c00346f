import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.ts';

// Workers read this file again and inherit the environment: one search is enough.
process.env.SEPTET_BROWSER ??= findBrowser() ?? '';

export default defineConfig({
  testDir: 'tests/site',
  testMatch: '**/*.spec.ts',
  outputDir: 'node_modules/.cache/playwright',
  // One more than the cores of a small machine: a test that waits leaves its core to another.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  timeout: 30_000,
  forbidOnly: true,
  reporter: 'list',
  // Builds and serves the sites that the tests look at.
  globalSetup: './tests/site/global-setup.ts',
  use: {
    trace: 'off',
    launchOptions: {
      ...(process.env.SEPTET_BROWSER && { executablePath: process.env.SEPTET_BROWSER }),
      args: [...BROWSER_ARGS],
    },
  },
  projects: [{ name: 'desktop', use: { ...devices['Desktop Chrome'] } }],
});
