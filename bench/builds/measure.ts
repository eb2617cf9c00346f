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

const EVERY = 100;

export async function measure({ program, args, cwd, env = {} }: Command) {
  const started = performance.now();
  const child = spawn(program, [...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = Promise.all([once(child, 'close'), text(child.stderr)]);
  const processors = new Map<number, number>();
  let [peak, peakTogether] = [0, 0];
  let isUnderWay = true;
  const over = ended.finally(() => {
    isUnderWay = false;
  });
  while (isUnderWay) {
    const [own, ...others] = child.pid === undefined ? [] : familyOf(child.pid);
    for (const one of own ? [own, ...others] : []) processors.set(one.pid, one.seconds);
    peak = Math.max(peak, own?.megabytes ?? 0);
    const beside = sum(others.map(({ megabytes }) => megabytes));
    peakTogether = Math.max(peakTogether, beside + (own?.megabytes ?? 0));
    await Promise.race([over, pause(EVERY)]);
  }
  const [, errors] = await ended;
  const seconds = (performance.now() - started) / 1000;
  const cpuSeconds = sum([...processors.values()]);
  return {
    code: child.exitCode,
    errors,
    seconds,
    /** Sampled, as are the megabytes, and 0 where the system does not tell (all but Linux). */
    cpuSeconds,
    /** Most memory of the process itself, in megabytes. */
    peak,
    /** Most of all of them at one moment. */
    peakTogether,
  };
}

/** What a command took, with all processes that it started. */
export type Measured = Awaited<ReturnType<typeof measure>>;

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((all, one) => all + one, 0);

interface Seen {
  readonly pid: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Clock ticks in a second and bytes in a page, as Linux has them nearly everywhere. */
const TICKS = 100;
const PAGE = 4096;

/** A process and then all that it started; nothing of one that has just ended. */
function familyOf(pid: number): Seen[] {
  try {
    // The name of the program stands in brackets and may hold anything; what follows is numbers.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
    const fields = stat.split(' ').map(Number);
    const [user = 0, system = 0, pages = 0] = [fields[11], fields[12], fields[21]];
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(/\s+/),
    );
    return [
      { pid, seconds: (user + system) / TICKS, megabytes: (pages * PAGE) / 1e6 },
      ...children.filter(Boolean).flatMap((child) => familyOf(Number(child))),
    ];
  } catch {
    return [];
  }
}
