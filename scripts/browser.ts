import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The headless one first, since it opens a page in half the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/** Where each system keeps the browsers that its user has installed. */
function candidates(): string[] {
  const { PATH = '', LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': programs86 } = process.env;
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    return [PROGRAMFILES, programs86, LOCALAPPDATA].flatMap((folder) =>
      folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
    );
  }
  const folders = new Set([...PATH.split(delimiter), '/usr/bin', '/snap/bin']);
  return NAMES.flatMap((name) => [...folders].map((folder) => join(folder, name)));
}

/** On Ubuntu, `chromium-browser` may be a script that only says what to install. On other systems this would open a window. */
const starts = (program: string): boolean =>
  process.platform !== 'linux' ||
  spawnSync(program, ['--version'], { timeout: 15_000 }).status === 0;

/** The system's Chromium or Chrome, or else the one that Playwright installed. */
export function findBrowser(): string | undefined {
  const system = candidates().find((path) => existsSync(path) && starts(path));
  const ofPlaywright = chromium.executablePath();
  return system ?? (existsSync(ofPlaywright) ? ofPlaywright : undefined);
}

/** Starts the browser without network traffic of its own, and without the sandbox where root runs it, who cannot have one. */
export const BROWSER_ARGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
