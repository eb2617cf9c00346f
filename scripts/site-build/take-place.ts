import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemError } from '../command.ts';

/** Inside a site that cannot be renamed: what comes, and what was there. A build that is broken off leaves them. */
const [COMING, GOING] = ['.coming', '.going'];
export const isLeftover = (name: string): boolean => name === COMING || name === GOING;

/**
 * Where a site is built: beside its place, so that it can be renamed, and with a dot before its name, so that nobody
 * serves it. Astro renames what it writes, so a place on another disk has to wait until the site is whole.
 *
 * @param workplace a folder on the disk of the project
 */
export function stagingOf(out: string, workplace: string): string {
  const name = `.${basename(out)}.building`;
  return join(deviceOf(out) === deviceOf(workplace) ? dirname(out) : workplace, name);
}

const lastOf = (out: string): string => join(dirname(out), `.${basename(out)}.last`);

/** Brings the last site back where a build was broken off while the sites changed places. */
export function recover(out: string): void {
  if (!existsSync(out) && existsSync(lastOf(out))) renameSync(lastOf(out), out);
  if (existsSync(join(out, GOING))) takeBack(out);
}

/** Puts a whole new site where the last one was; if that fails, the last one comes back. */
export function takePlaceOf(out: string, staging: string): void {
  const last = lastOf(out);
  rmSync(last, { recursive: true, force: true });
  try {
    if (existsSync(out)) renameSync(out, last);
    renameSync(staging, out);
  } catch (error) {
    if (existsSync(last)) renameSync(last, out);
    if (!isOfDisks(error)) throw error;
    takeContentsOf(out, staging);
  }
  rmSync(last, { recursive: true, force: true });
}

/** The same for a folder on another disk, or one that a disk is mounted on: what is in it changes places. */
export function takeContentsOf(out: string, staging: string): void {
  const [coming, going] = [join(out, COMING), join(out, GOING)];
  for (const folder of [coming, going]) rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(staging, coming, { recursive: true, preserveTimestamps: true });
    mkdirSync(going);
    moveAll(out, going);
    moveAll(coming, out);
  } catch (error) {
    if (existsSync(going)) takeBack(out);
    throw error;
  } finally {
    for (const folder of [coming, going]) rmSync(folder, { recursive: true, force: true });
  }
}

function takeBack(out: string): void {
  const [coming, going] = [join(out, COMING), join(out, GOING)];
  mkdirSync(coming, { recursive: true });
  moveAll(out, coming);
  moveAll(going, out);
  for (const folder of [coming, going]) rmSync(folder, { recursive: true, force: true });
}

function moveAll(from: string, to: string): void {
  const names = readdirSync(from).filter((name) => !isLeftover(name));
  for (const name of names) renameSync(join(from, name), join(to, name));
}

/** Of a folder, or of the nearest folder above it that is there. */
function deviceOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.dev ?? deviceOf(dirname(path));
}

/** Another disk, or a folder that is in use as the root of one. */
const isOfDisks = (error: unknown): boolean =>
  ['EXDEV', 'EBUSY'].includes(systemError(error).code ?? '');
