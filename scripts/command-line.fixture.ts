import { format } from 'node:util';
import { vi } from 'vitest';
import { PROJECT_ROOT } from '../src/intake/places.ts';

interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface CommandOptions {
  readonly cwd?: string;
  /** A variable that is undefined is unset. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

let runs = 0;

/**
 * Runs a command of `scripts` as `node scripts/NAME.ts ARGUMENTS` would, but in this process: to start one and to load
 * the project in it takes ten times as long as most tests. In check.test.ts, commands run as processes.
 */
export async function commandLine(
  name: string,
  args: readonly string[],
  { cwd = PROJECT_ROOT, env = {} }: CommandOptions = {},
): Promise<CommandResult> {
  const printed = { stdout: '', stderr: '' };
  const before = { argv: process.argv, cwd: process.cwd(), exitCode: process.exitCode };
  for (const [key, value] of Object.entries({ NO_COLOR: '1', ...env })) vi.stubEnv(key, value);
  const spies = [
    // Each command listens for a pipe that is closed early. These tests close none.
    vi.spyOn(process.stdout, 'on').mockReturnValue(process.stdout),
    ...(['stdout', 'stderr'] as const).flatMap((stream) => [
      vi.spyOn(process[stream], 'write').mockImplementation((text) => {
        printed[stream] += text;
        return true;
      }),
      vi.spyOn(console, stream === 'stdout' ? 'log' : 'error').mockImplementation((...values) => {
        printed[stream] += `${format(...values)}\n`;
      }),
    ]),
  ];
  process.argv = [process.execPath, name, ...args];
  process.chdir(cwd);
  process.exitCode = undefined;
  try {
    runs += 1;
    // A new name makes the command a new module, which runs. What it imports is not loaded again.
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
