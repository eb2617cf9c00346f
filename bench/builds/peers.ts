import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import type { Assessment } from '../../src/domain/assessment/format/schema.ts';
import { judge } from '../../src/domain/assessment/score.ts';
import { type Measured, measure } from './measure.ts';

/** A build with another generator, of plain pages of the same content: a factor table, a chart, a score, seven sections. */
export interface PeerRun extends Measured {
  readonly name: string;
  readonly version: string;
}

interface Peer {
  readonly name: string;
  /** Gives undefined where the generator is not available. */
  readonly prepare: (folder: string) => Generator | undefined;
}

interface Generator {
  readonly version: string;
  readonly program: string;
  readonly args: readonly string[];
}

const TEMPLATES = fileURLToPath(new URL('peers/', import.meta.url));
const ELEVENTY = '3.1.2';

const PEERS: readonly Peer[] = [
  {
    name: 'Hugo',
    prepare() {
      const version = versionOf('hugo', ['version']);
      return version === undefined ? undefined : { version, program: 'hugo', args: ['--quiet'] };
    },
  },
  {
    name: 'Eleventy',
    prepare(folder) {
      writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
      const { status } = spawnSync(
        'npm',
        ['install', '--no-audit', '--no-fund', '--loglevel=error', `@11ty/eleventy@${ELEVENTY}`],
        { cwd: folder },
      );
      const program = join(folder, 'node_modules/.bin/eleventy');
      return status === 0 ? { version: ELEVENTY, program, args: ['--quiet'] } : undefined;
    },
  },
];

/** Builds with every generator that is available. */
export async function runPeers(folder: string, log: (step: string) => void): Promise<PeerRun[]> {
  const runs: PeerRun[] = [];
  for (const { name, prepare } of PEERS) {
    const cwd = join(folder, name.toLowerCase());
    cpSync(join(TEMPLATES, name.toLowerCase()), cwd, { recursive: true });
    const generator = prepare(cwd);
    if (!generator) {
      log(`${name} is not available here`);
      continue;
    }
    writeContent(join(folder, 'content', 'assessments'), join(cwd, 'content', 'assessments'));
    const { version, program, args } = generator;
    log(`${name} ${version}, plain pages`);
    const measured = await measure({ program, args, cwd });
    if (measured.code !== 0) throw new Error(`${name} failed:\n${measured.errors}`);
    runs.push({ ...measured, name, version });
  }
  return runs;
}

function versionOf(program: string, args: readonly string[]): string | undefined {
  const { stdout } = spawnSync(program, [...args], { encoding: 'utf8' });
  return /v?(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1];
}

/** Copies the files, and adds what other generators cannot compute: the score, and the factors in order. */
function writeContent(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const [, yaml = '', body = ''] =
      /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(readFileSync(join(from, name), 'utf8')) ?? [];
    writeFileSync(
      join(to, name),
      `---\n${yaml}${stringify(computedData(parse(yaml)))}---\n${body}`,
    );
  }
  writeFileSync(join(to, 'assessments.json'), '{ "layout": "assessment.11ty.js" }');
}

function computedData(assessment: Assessment): object {
  const { headline, factors } = judge(assessment, '0.8');
  return {
    ...(headline && { score: headline.score }),
    judged: factors.map(({ label, score, reason }) => ({
      label,
      score,
      reason: reason ?? '',
      bar: score * 200,
    })),
  };
}
