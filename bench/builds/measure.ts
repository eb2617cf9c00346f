import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took, with all processes that it started. */
export interface Measured {
  readonly code: number | null;
  readonly errors: string;
  readonly seconds: number;
  /** Sampled, and only where the system tells (Linux). */
  readonly cpuSeconds: number | undefined;
  /** Most memory of the process itself, and of those that it started, in megabytes. */
  readonly peak: number | undefined;
  readonly peakBeside: number | undefined;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

const EVERY = 100;

export async function measure({ program, args, cwd, env = {} }: Command): Promise<Measured> {
  const started = performance.now();
  const child = spawn(program, [...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const samples = sampler(child.pid ?? 0);
  const timer = setInterval(samples.take, EVERY);
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.on('error', reject).on('close', resolve);
  try {
    const code = await promise;
    return { code, errors, seconds: (performance.now() - started) / 1000, ...samples.result() };
  } finally {
    clearInterval(timer);
  }
}

/** Looks at a process and all that it started, again and again. */
function sampler(root: number) {
  const cpu = new Map<number, number>();
  let [peak, peakBeside] = [0, 0];
  return {
    take(): void {
      const family = familyOf(root);
      for (const { pid, seconds } of family) cpu.set(pid, seconds);
      const of = (isRoot: boolean): number =>
        family
          .filter(({ pid }) => (pid === root) === isRoot)
          .reduce((sum, { megabytes }) => sum + megabytes, 0);
      peak = Math.max(peak, of(true));
      peakBeside = Math.max(peakBeside, of(false));
    },
    result() {
      if (cpu.size === 0) return { cpuSeconds: undefined, peak: undefined, peakBeside: undefined };
      const cpuSeconds = [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0);
      return { cpuSeconds, peak, peakBeside };
    },
  };
}

interface Seen {
  readonly pid: number;
  readonly parent: number;
  readonly seconds: number;
  readonly megabytes: number;
}

function familyOf(root: number): Seen[] {
  const all = processes();
  const family = new Set([root]);
  // Children come after their parents, as their numbers do.
  for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  return all.filter(({ pid }) => family.has(pid));
}

function processes(): Seen[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => seen(Number(name)))
      .toSorted((a, b) => a.pid - b.pid);
  } catch {
    return [];
  }
}

/** Clock ticks in a second and bytes in a page, as Linux has them nearly everywhere. */
const TICKS = 100;
const PAGE = 4096;

/** One process; nothing where it has just ended. */
function seen(pid: number): Seen[] {
  try {
    // The name of the program stands in brackets and may hold anything; what follows is numbers.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const at = (index: number): number => Number(fields[index]);
    return [
      {
        pid,
        parent: at(1),
        seconds: (at(11) + at(12)) / TICKS,
        megabytes: (at(21) * PAGE) / 1e6,
      },
    ];
  } catch {
    return [];
  }
}
