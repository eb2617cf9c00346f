import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { siteConfig } from '../config.ts';
import { toAgent } from '../domain/catalogue.ts';
import { valueAt } from '../domain/lookup.ts';
import type { WrittenRecord } from '../handover.ts';
import { readRecord } from '../intake/entries/read-record.ts';
import { openApp, type PageParams, type Route } from './open-app.ts';
import { type Stamp, stampOf, writeNew } from './site-files.ts';

/** One page to render: all that a thread needs to know, in a form that passes between threads. */
export interface Job {
  /** Where the page stands, below the base: `/agents/lume/`. */
  readonly address: string;
  /** The file that it becomes, below the folder of the site. */
  readonly file: string;
  /** The props as JSON, without the agent. */
  readonly props: string;
  /** What the agent of the props is made from. */
  readonly written: WrittenRecord | undefined;
}

/** Some pages of one route. */
export interface PageBatch {
  /** The app in the shell. */
  readonly app: string;
  readonly folder: string;
  readonly route: string;
  /** The params of all pages of the route that are made, serialized, in memory that all threads share. */
  readonly params: Uint8Array;
  readonly jobs: readonly Job[];
}

/** The props of the page that is being rendered. */
let props: object = {};
const told = new Set<string>();

/** Renders and writes the pages of a batch. */
export default async function renderBatch({ jobs, folder, ...of }: PageBatch): Promise<Stamp[]> {
  const stamps: Stamp[] = [];
  for (const { address, file, props: own, written } of jobs) {
    const route = await openRoute(of);
    const agent = written && toAgent(readRecord(written), siteConfig(process.env).equation);
    props = { ...JSON.parse(own), ...(agent && { agent }) };
    writeNew(join(folder, file), await route.render(address));
    stamps.push(stampOf(join(folder, file)));
  }
  return stamps;
}

type OfRoute = Pick<PageBatch, 'app' | 'route' | 'params'>;

async function openRoute({ app, route, params }: OfRoute): Promise<Route> {
  const open = valueAt(await openApp(app, siteConfig(process.env)), route);
  if (told.has(route)) return open;
  told.add(route);
  const all: readonly PageParams[] = deserialize(params);
  await open.setPages(
    all.map((one) => ({
      params: one,
      get props() {
        return props;
      },
    })),
  );
  return open;
}
