import { format } from 'node:util';
import { vi } from 'vitest';
import { PROJECT_ROOT } from '../src/intake/directories.ts';

/** What a command line did. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with what it runs. A variable that is undefined is taken away. */
export interface Around {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

let runs = 0;

/**
 * Runs a command of `scripts` as `node scripts/NAME.ts ARGUMENTS` would, but in this process: to start one and to load
 * the project in it takes ten times as long as most cases. That commands work as processes is tested in check.test.ts.
 */
export async function commandLine(
  name: string,
  args: readonly string[],
  { cwd = PROJECT_ROOT, env = {} }: Around = {},
): Promise<Ran> {
  const printed = { stdout: '', stderr: '' };
  const before = { argv: process.argv, cwd: process.cwd(), exitCode: process.exitCode };
  for (const [key, value] of Object.entries({ NO_COLOR: '1', ...env })) vi.stubEnv(key, value);
  const spies = [
    // What closes a pipe early is no case of these tests.
    vi.spyOn(process.stdout, 'on').mockReturnValue(process.stdout),
    ...(['stdout', 'stderr'] as const).map((stream) =>
      vi.spyOn(process[stream], 'write').mockImplementation((text) => {
        printed[stream] += text;
        return true;
      }),
    ),
    vi.spyOn(console, 'log').mockImplementation((...all) => {
      printed.stdout += `${format(...all)}\n`;
    }),
    vi.spyOn(console, 'error').mockImplementation((...all) => {
      printed.stderr += `${format(...all)}\n`;
    }),
  ];
  process.argv = [process.execPath, name, ...args];
  process.chdir(cwd);
  process.exitCode = undefined;
  try {
    runs += 1;
    // A new name makes the command, and nothing that it imports, a new module, which runs.
    await import(/* @vite-ignore */ `${import.meta.dirname}/${name}?run=${runs}`);
    return { status: Number(process.exitCode ?? 0), ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
    process.chdir(before.cwd);
    process.argv = before.argv;
    process.exitCode = before.exitCode;
  }
}
