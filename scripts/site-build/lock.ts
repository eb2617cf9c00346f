import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  refuseHolder(file);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    // Somebody was quicker.
    refuseHolder(file);
    throw error;
  }
  return () => rmSync(file, { force: true });
}

function refuseHolder(file: string): void {
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (!(pid > 0) || pid === process.pid || !isAlive(pid)) return;
  throw new CannotRun(
    `Another build of this clone is running (process ${pid}). Wait for it to finish. If it is not running, delete ${file}.`,
  );
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else is one too.
    return systemError(error).code === 'EPERM';
  }
}
