import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotRun, systemError } from '../command.ts';

/**
 * Keeps a second build out while one is running: both would write to the same places. The lock of a process that is
 * gone is nobody's.
 *
 * @param file holds the number of the process that builds
 * @returns what ends it
 * @throws CannotRun while another process builds
 */
export function lock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const holder = holderOf(file);
  if (holder !== undefined) throw new CannotRun(isBuilding(holder, file));
  rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    // Somebody was quicker.
    if (systemError(error).code !== 'EEXIST') throw error;
    throw new CannotRun(isBuilding(holderOf(file), file));
  }
  return () => rmSync(file, { force: true });
}

const isBuilding = (holder: number | undefined, file: string): string =>
  `Another build of this clone is running (process ${holder ?? 'unknown'}). Wait for its end. If there is none, remove ${file}.`;

/** The process that builds, if it still lives. */
function holderOf(file: string): number | undefined {
  const pid = Number(read(file));
  return pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else is one too.
    return systemError(error).code === 'EPERM';
  }
}
