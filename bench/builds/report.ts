import { cpus, totalmem } from 'node:os';
import { table } from '../table.ts';
import type { Kind } from './kinds.ts';
import { sum } from './measure.ts';
import type { PeerRun } from './peers.ts';
import type { Run, Runs } from './septet.ts';

/** Everything that was measured for one size. */
export interface Size {
  readonly count: number;
  readonly runs: Runs;
  readonly peers: readonly PeerRun[];
  /** The files of the site with its search index. */
  readonly output: readonly Kind[];
}

export interface Bench {
  readonly day: string;
  readonly seed: number;
  readonly sizes: readonly Size[];
}

interface Row {
  readonly what: string;
  readonly of: (size: Size) => string;
  /** The limit that was set for 10,000. */
  readonly most?: string;
}

const cpuAndWall = ({ seconds, cpuSeconds }: Pick<Run, 'seconds' | 'cpuSeconds'>): string =>
  `${cpuSeconds.toFixed(1)}; ${seconds.toFixed(1)}`;

const ROWS: readonly Row[] = [
  { what: 'cold, no index, CPU s; s', of: ({ runs }) => cpuAndWall(runs.cold) },
  { what: 'cold, with the index, CPU s; s', of: ({ runs }) => cpuAndWall(runs.coldWithSearch) },
  { what: 'one edit, no index, CPU s; s', of: ({ runs }) => cpuAndWall(runs.edited), most: '6; 8' },
  {
    what: 'one edit, with the index, CPU s; s',
    of: ({ runs }) => cpuAndWall(runs.editedWithSearch),
  },
  { what: 'nothing changed, CPU s; s', of: ({ runs }) => cpuAndWall(runs.unchanged), most: '1 s' },
  {
    what: 'check of one file, CPU s; s',
    of: ({ runs }) => cpuAndWall(runs.checked),
    most: '0.8 s',
  },
  {
    what: 'a save under the dev server, s: least; median',
    of: ({ runs: { save } }) => `${save.least.toFixed(2)}; ${save.median.toFixed(2)}`,
    most: '0.5',
  },
  {
    what: 'memory with the index: site process; all together, MB',
    of: ({ runs: { coldWithSearch: run } }) =>
      `${Math.round(run.peak)}; ${Math.round(run.peakTogether)}`,
    most: '2,200',
  },
  {
    what: 'output, MB; files',
    of: ({ output }) =>
      `${Math.round(sum(output.map(({ megabytes }) => megabytes)))}; ${sum(output.map(({ files }) => files))}`,
    most: '600; 25,000',
  },
  { what: 'plain pages with others, s', of: ({ peers }) => peers.map(peerTime).join(', ') },
];

const peerTime = ({ name, version, seconds }: PeerRun): string =>
  `${name} ${version}: ${seconds.toFixed(1)}`;

/** The table of docs/performance.md, and what the largest site consists of. */
export function benchReport({ day, seed, sizes }: Bench): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB`;
  return [
    `Measured on ${day}: ${machine}, Node ${process.versions.node}, seed ${seed}.`,
    table(
      ['what', ...sizes.map(({ count }) => String(count)), 'at most, at 10000'],
      ROWS.map(({ what, of, most = '' }) => [what, ...sizes.map(of), most]),
    ),
    kindsTable(sizes.at(-1)?.output ?? []),
  ].join('\n\n');
}

/** Kinds of files with fewer megabytes are left out. */
const MIN_MEGABYTES = 1;

const kindsTable = (kinds: readonly Kind[]): string =>
  table(
    ['kind', 'files', 'MB'],
    kinds
      .filter(({ megabytes }) => megabytes >= MIN_MEGABYTES)
      .map(({ kind, files, megabytes }) => [kind, String(files), megabytes.toFixed(0)]),
  );
