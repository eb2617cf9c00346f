import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Milliseconds between two samples. */
const SAMPLE_PAUSE = 100;

/** Runs a command and measures what it takes, with all processes that it starts. */
export async function measure({ program, args, cwd, env = {} }: Command) {
  const started = performance.now();
  const child = spawn(program, [...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = Promise.all([once(child, 'close'), text(child.stderr)]);
  const cpuByPid = new Map<number, number>();
  let [peak, peakTogether] = [0, 0];
  let isRunning = true;
  const over = ended.finally(() => {
    isRunning = false;
  });
  while (isRunning) {
    const processes = child.pid === undefined ? [] : processTree(child.pid);
    for (const { pid, seconds } of processes) cpuByPid.set(pid, seconds);
    peak = Math.max(peak, processes[0]?.megabytes ?? 0);
    peakTogether = Math.max(peakTogether, sum(processes.map(({ megabytes }) => megabytes)));
    await Promise.race([over, pause(SAMPLE_PAUSE)]);
  }
  const [, errors] = await ended;
  return {
    code: child.exitCode,
    errors,
    seconds: (performance.now() - started) / 1000,
    /** Sampled, like the megabytes, and 0 on all systems but Linux. */
    cpuSeconds: sum([...cpuByPid.values()]),
    /** The most memory of the process itself, in megabytes. */
    peak,
    /** The most memory of all processes at one moment, in megabytes. */
    peakTogether,
  };
}

export type Measured = Awaited<ReturnType<typeof measure>>;

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

interface ProcessSample {
  readonly pid: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Clock ticks in a second and bytes in a page, on nearly every Linux. */
const TICKS = 100;
const PAGE = 4096;

/** A process, followed by all that it has started; nothing for one that has just ended. */
function processTree(pid: number): ProcessSample[] {
  try {
    // The name of the program is in brackets and may contain anything. Only numbers follow it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
    const fields = stat.split(' ').map(Number);
    const [user = 0, system = 0, pages = 0] = [fields[11], fields[12], fields[21]];
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(/\s+/),
    );
    return [
      { pid, seconds: (user + system) / TICKS, megabytes: (pages * PAGE) / 1e6 },
      ...children.filter(Boolean).flatMap((child) => processTree(Number(child))),
    ];
  } catch {
    return [];
  }
}
