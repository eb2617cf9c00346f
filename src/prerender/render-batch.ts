import { join } from 'node:path';
import { siteConfig } from '../config.ts';
import { toAgent } from '../domain/catalogue.ts';
import { valueAt } from '../domain/lookup.ts';
import { readRecord } from '../intake/entries/read-record.ts';
import type { WrittenRecord } from '../site-data.ts';
import { openApp, type PageParams } from './open-app.ts';
import { type Stamp, stampOf, writeNew } from './site-files.ts';

/** One page to render: all that a thread needs to know, in a form that passes between threads. */
export interface Job {
  readonly params: PageParams;
  /** The address below the base: `/agents/lume/`. */
  readonly address: string;
  /** The file of the page, below the folder of the site. */
  readonly file: string;
  /** The props as JSON, without the agent. */
  readonly props: string;
  /** What the agent of the props is made from. */
  readonly written: WrittenRecord | undefined;
  /** The page stays the same as long as one of them does (see `SiteFiles`). */
  readonly keys: readonly string[];
}

/** Some pages of one route. */
export interface PageBatch {
  /** The app in the shell. */
  readonly app: string;
  readonly folder: string;
  readonly route: string;
  readonly jobs: readonly Job[];
}

/** Renders and writes the pages of a batch. */
export default async function renderBatch({
  app,
  folder,
  route,
  jobs,
}: PageBatch): Promise<Stamp[]> {
  const config = siteConfig(process.env);
  const pages = jobs.map(({ params, props, written }) => {
    const agent = written && toAgent(readRecord(written), config.equation);
    return { params, props: { ...JSON.parse(props), ...(agent && { agent }) } };
  });
  const render = valueAt(await openApp(app), route).renderer(pages, config);
  const stamps: Stamp[] = [];
  for (const { address, file } of jobs) {
    const path = join(folder, file);
    writeNew(path, await render(address));
    stamps.push(stampOf(path));
  }
  return stamps;
}
