import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotRun, systemError } from '../command.ts';

/**
 * Prevents a second build while one is running, since both would write to the same files. The lock of a process that has
 * ended does not count.
 *
 * @param file contains the id of the process that builds
 * @returns a function that removes the lock
 * @throws CannotRun while another process builds
 */
export function lock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  refuseHolder(file);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    // Another process was quicker.
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
    // Then it is alive, and belongs to another user.
    return systemError(error).code === 'EPERM';
  }
}
