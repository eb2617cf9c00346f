import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/intake/directories.ts';
import { findBrowser } from '../browser.ts';
import { type Outcome, testsOutcome, wholeOutcome } from './outcome.ts';
import { browserTests, type PlaywrightReport } from './playwright-report.ts';
import { runNode, withReport } from './tools.ts';
import { unitTests, type VitestReport } from './vitest-report.ts';

export interface Stage {
  readonly name: string;
  /** A stage without which this one says nothing. */
  readonly needs?: string;
  readonly run: () => Promise<Outcome>;
}

const tool = (path: string): string => join('node_modules', path);
const ASTRO = tool('astro/bin/astro.mjs');
const BIOME = tool('@biomejs/biome/bin/biome');
const PRETTIER = tool('prettier/bin/prettier.cjs');
const VITEST = tool('vitest/vitest.mjs');
const PLAYWRIGHT = tool('@playwright/test/cli.js');

/**
 * Everything that must hold, the quickest to fail first. Stages of one wave run beside one another: the types keep one
 * core busy. Builds and the browser run alone: builds share Astro's store of content with the types, and a reader's
 * patience is measured.
 */
export const WAVES: readonly (readonly Stage[])[] = [
  [{ name: 'content', run: async () => wholeOutcome(await runNode('scripts/check.ts')) }],
  [
    { name: 'lint and format', run: async () => wholeOutcome(await runNode(BIOME, ['ci', '.'])) },
    // Biome does not yet format what stands between the tags of a component.
    {
      name: 'format of pages',
      run: async () => wholeOutcome(await runNode(PRETTIER, ['--check', 'src/**/*.astro'])),
    },
  ],
  [
    { name: 'types', run: async () => wholeOutcome(await runNode(ASTRO, ['check'])) },
    { name: 'unit tests', run: runUnitTests },
  ],
  [{ name: 'build', run: async () => wholeOutcome(await runNode('scripts/build.ts')) }],
  [{ name: 'browser tests', needs: 'build', run: runBrowserTests }],
];

async function runUnitTests(): Promise<Outcome> {
  const { ended, report } = await withReport<VitestReport>((file) =>
    runNode(VITEST, ['run', '--reporter=json', `--outputFile=${file}`]),
  );
  return testsOutcome(report && unitTests(report, PROJECT_ROOT), ended);
}

async function runBrowserTests(): Promise<Outcome> {
  const browser = await browserOrInstall();
  if (!browser) {
    return {
      passed: 0,
      failed: 1,
      output: 'There is no browser to test with: install Chromium or Google Chrome.',
    };
  }
  const { ended, report } = await withReport<PlaywrightReport>((file) =>
    runNode(PLAYWRIGHT, ['test', '--reporter=json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      SEPTET_BROWSER: browser,
    }),
  );
  return testsOutcome(report && browserTests(report), ended);
}

async function browserOrInstall(): Promise<string | undefined> {
  const found = findBrowser();
  if (found) return found;
  await runNode(PLAYWRIGHT, ['install', 'chromium']);
  return findBrowser();
}
