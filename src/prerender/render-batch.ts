import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize } from 'node:v8';
import { siteConfig } from '../config.ts';
import { toAgent } from '../domain/catalogue.ts';
import { valueAt } from '../domain/lookup.ts';
import type { PageOfProps } from '../handover.ts';
import { readRecord } from '../intake/entries/read-record.ts';
import type { Job } from './job.ts';
import { openApp, type Route } from './open-app.ts';
import { linkOrCopy, type Stamp, stampOf } from './stamp.ts';

/** A file of the last site that will do. */
export interface ToTake {
  readonly file: string;
  readonly stamp: Stamp;
}

/** Some pages of one route, to be taken from the last site or to be rendered, and written. */
export interface PageBatch {
  /** The app in the shell. */
  readonly app: string;
  /** The folder that files are written to, and that of the last site. */
  readonly folder: string;
  readonly last: string;
  readonly route: string;
  /** The params of all pages of the route, serialized, in memory that all threads share. */
  readonly params: Uint8Array;
  readonly pages: readonly (Job | ToTake)[];
}

/** The props of the page that is being rendered. */
let props: PageOfProps['props'] = {};
const told = new Set<string>();

/** Makes the pages of a batch. The app is loaded when it is first needed: where nothing has changed, no thread does. */
export default async function makeBatch({ pages, ...place }: PageBatch): Promise<Stamp[]> {
  const stamps: Stamp[] = [];
  for (const page of pages) {
    if ('stamp' in page) take(page, place);
    else writePage(place.folder, page.file, await rendered(page, place));
    stamps.push('stamp' in page ? page.stamp : stampOf(join(place.folder, page.file)));
  }
  return stamps;
}

type WorkPlace = Omit<PageBatch, 'pages'>;

function take({ file }: ToTake, { folder, last }: WorkPlace): void {
  linkOrCopy(join(last, file), withFolder(join(folder, file)));
}

/** Writes a page where there is none yet. */
export function writePage(folder: string, file: string, content: Uint8Array): void {
  writeFileSync(withFolder(join(folder, file)), content, { flag: 'wx' });
}

let lastFolder = '';

export function withFolder(file: string): string {
  const folder = dirname(file);
  if (folder !== lastFolder) mkdirSync(folder, { recursive: true });
  lastFolder = folder;
  return file;
}

async function rendered(
  { address, props: own, written }: Job,
  place: WorkPlace,
): Promise<Uint8Array> {
  const route = await openRoute(place);
  const agent = written && toAgent(readRecord(written), siteConfig(process.env).equation);
  props = { ...JSON.parse(own), ...(agent && { agent }) };
  return await route.render(address);
}

async function openRoute({ app, route, params }: WorkPlace): Promise<Route> {
  const open = valueAt(await openApp(app, siteConfig(process.env)), route);
  if (!told.has(route)) {
    const all: readonly PageOfProps['params'][] = deserialize(params);
    open.setPages(
      all.map((one) => ({
        params: one,
        get props() {
          return props;
        },
      })),
    );
    told.add(route);
  }
  return open;
}
