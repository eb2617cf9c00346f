import { cpus, totalmem } from 'node:os';
import type { Kind } from './kinds.ts';
import type { PeerRun } from './peers.ts';
import type { Run, Runs } from './septet.ts';

/** Everything that was measured of one size. */
export interface Size {
  readonly count: number;
  readonly runs: Runs;
  readonly peers: readonly PeerRun[];
  /** Of the site with its search index. */
  readonly output: readonly Kind[];
}

export interface Bench {
  readonly day: string;
  readonly seed: number;
  readonly sizes: readonly Size[];
}

const STAGES = ['check', 'load', 'bundle', 'render', 'seal', 'index'];

/** The tables of docs/performance.md. */
export function benchReport(bench: Bench): string {
  const [cpu] = cpus();
  return [
    `Measured on ${bench.day}: ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}, seed ${bench.seed}. Seconds on the wall; processor seconds in brackets.`,
    table(
      ['assessments', 'build', 'all', ...STAGES, 'rendered'],
      bench.sizes.flatMap(({ count, runs }) => [
        buildRow(count, 'cold, no index', runs.cold),
        buildRow(count, 'one edit, no index', runs.edited),
        buildRow(count, 'cold', runs.coldWithSearch),
        buildRow(count, 'one edit', runs.editedWithSearch),
        buildRow(count, 'nothing changed', runs.unchanged),
      ]),
    ),
    table(
      [
        'assessments',
        'site process',
        'indexer',
        'together',
        'output',
        'files',
        'ms an entry, cold, no index',
      ],
      bench.sizes.map(({ count, runs, output }) => [
        String(count),
        megabytes(runs.coldWithSearch.peak),
        megabytes(runs.coldWithSearch.peakBeside),
        megabytes(runs.coldWithSearch.peakTogether),
        megabytes(weightOf(output)),
        String(filesOf(output)),
        ((runs.cold.seconds / count) * 1000).toFixed(2),
      ]),
    ),
    table(
      ['assessments', 'generator', 'plain pages', 'memory', 'ours, no index', 'ours, whole'],
      bench.sizes.flatMap(({ count, runs, peers }) =>
        peers.map((peer) => [
          String(count),
          `${peer.name} ${peer.version}`,
          took(peer.seconds, peer.cpuSeconds),
          megabytes(peer.peak),
          `× ${(runs.cold.seconds / peer.seconds).toFixed(2)}`,
          `× ${(runs.coldWithSearch.seconds / peer.seconds).toFixed(2)}`,
        ]),
      ),
    ),
    table(
      ['assessments', 'check of one file', 'a save under the dev server: least', 'median'],
      bench.sizes.map(({ count, runs: { checked, save } }) => [
        String(count),
        took(checked.seconds, checked.cpuSeconds),
        `${save.least.toFixed(2)} s`,
        `${save.median.toFixed(2)} s`,
      ]),
    ),
    kindsTable(bench),
    goals(bench),
  ].join('\n\n');
}

function buildRow(count: number, name: string, { seconds, cpuSeconds, built }: Run): string[] {
  const stage = (wanted: string): string => {
    const found = built.stages.find((one) => one.name === wanted);
    return found ? took(found.seconds, found.cpuSeconds) : '';
  };
  const stages = STAGES.map(stage);
  return [String(count), name, took(seconds, cpuSeconds), ...stages, String(built.rendered)];
}

const took = (seconds: number, cpuSeconds: number): string =>
  `${seconds.toFixed(1)} (${cpuSeconds.toFixed(1)})`;

const megabytes = (amount: number): string => `${Math.round(amount)} MB`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const weightOf = (kinds: readonly Kind[]): number => sum(kinds.map((one) => one.megabytes));
const filesOf = (kinds: readonly Kind[]): number => sum(kinds.map(({ files }) => files));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Kinds of files that weigh less, in megabytes, are left out. */
const LEAST = 1;

function kindsTable({ sizes }: Bench): string {
  const { count = 0, output = [] } = sizes.at(-1) ?? {};
  const rows = output
    .filter((one) => one.megabytes >= LEAST)
    .map(({ kind, files, megabytes: weight }) => [
      kind,
      String(files),
      megabytes(weight),
      `${((weight * 1000) / files).toFixed(1)} KB`,
    ]);
  return table([`kind, at ${count}`, 'files', 'together', 'each'], rows);
}

interface Goal {
  readonly what: string;
  readonly is: number | undefined;
  readonly most: number;
}

/** What was to be reached at the largest size, and whether it was. */
function goals({ sizes }: Bench): string {
  const largest = sizes.at(-1);
  if (!largest) return '';
  const { runs, peers, count, output } = largest;
  const hugo = peers.find(({ name }) => name === 'Hugo')?.seconds;
  const all: Goal[] = [
    { what: 'cold without the index, against Hugo', is: ratio(runs.cold.seconds, hugo), most: 1.5 },
    {
      what: 'cold with the index, against Hugo',
      is: ratio(runs.coldWithSearch.seconds, hugo),
      most: 3.5,
    },
    { what: 'one edit without the index, CPU s', is: runs.edited.cpuSeconds, most: 6 },
    { what: 'one edit without the index, s', is: runs.edited.seconds, most: 8 },
    { what: 'nothing changed, s', is: runs.unchanged.seconds, most: 1 },
    { what: 'check of one file, s', is: runs.checked.seconds, most: 0.8 },
    { what: 'a save under the dev server, s', is: runs.save.least, most: count > 1000 ? 0.5 : 0.3 },
    { what: 'memory of all processes, GB', is: runs.coldWithSearch.peakTogether / 1000, most: 3.2 },
    { what: 'output, MB', is: weightOf(output), most: 600 },
    { what: 'files', is: filesOf(output), most: 32_000 },
  ];
  const rows = all.map(({ what, is, most }) => [
    what,
    is === undefined ? 'not measured' : is.toFixed(2),
    most.toFixed(2),
    is === undefined ? '' : is <= most ? 'reached' : 'missed',
  ]);
  return table([`at ${count}`, 'is', 'at most', ''], rows);
}

const ratio = (a: number, b: number | undefined): number | undefined => b && a / b;
