import { join } from 'node:path';
import { findBrowser } from '../browser.ts';
import { type Outcome, wholeOutcome } from './outcome.ts';
import { runNode, runTests } from './run-node.ts';

/** What is read of the reports that the two runners write. */
type VitestReport = Record<'numPassedTests' | 'numFailedTests', number>;
interface PlaywrightReport {
  readonly stats: Record<'expected' | 'unexpected' | 'flaky', number>;
}

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
 * Everything that must hold, the quickest to fail first. Stages of one wave run beside one another: the tests in a
 * browser wait often, and leave the cores to the others. The build runs before the types, with which it shares Astro's
 * store of content; the sites that the tests build have stores of their own.
 */
export const WAVES: readonly (readonly Stage[])[] = [
  [check('content', 'scripts/check.ts')],
  [
    check('lint and format', BIOME, 'ci', '.'),
    // Biome does not yet format what stands between the tags of a component.
    check('format of pages', PRETTIER, '--check', 'src/**/*.astro'),
    check('build', 'scripts/build.ts'),
  ],
  [
    check('types', ASTRO, 'check'),
    { name: 'unit tests', run: runUnitTests },
    { name: 'browser tests', needs: 'build', run: runBrowserTests },
  ],
];

/** A stage that passes or fails as a whole. */
function check(name: string, script: string, ...args: string[]): Stage {
  return { name, run: async () => wholeOutcome(await runNode(script, args)) };
}

function runUnitTests(): Promise<Outcome> {
  return runTests(
    (file) => runNode(VITEST, ['run', '--reporter=dot', '--reporter=json', `--outputFile=${file}`]),
    ({ numPassedTests, numFailedTests }: VitestReport) => ({
      passed: numPassedTests,
      failed: numFailedTests,
    }),
  );
}

async function runBrowserTests(): Promise<Outcome> {
  const browser = await browserOrInstall();
  if (!browser) {
    const output = 'There is no browser to test with: install Chromium or Google Chrome.';
    return { passed: 0, failed: 1, output };
  }
  return runTests(
    (file) =>
      runNode(PLAYWRIGHT, ['test', '--reporter=dot,json'], {
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        SEPTET_BROWSER: browser,
      }),
    ({ stats }: PlaywrightReport) => ({
      // Playwright's word for a test that ended as it should; a flaky one did not.
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
    }),
  );
}

async function browserOrInstall(): Promise<string | undefined> {
  const found = findBrowser();
  if (found) return found;
  await runNode(PLAYWRIGHT, ['install', 'chromium']);
  return findBrowser();
}
