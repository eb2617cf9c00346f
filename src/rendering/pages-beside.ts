import { valueAt } from '../domain/lookup.ts';
import type { Origin, PageDesk } from '../handover.ts';
import type { LastOutput } from '../output/last-output.ts';
import { jobOf } from './job.ts';
import { pageAddress } from './route.ts';
import { renderThreads, type Threads, type Workplace } from './threads.ts';

/** What is known when pages are made. */
export interface Known {
  /** Of the pages of the last site. */
  readonly output: LastOutput;
  /** What a page shows beside its props and the code. Under other terms no page is taken. */
  readonly terms: string;
  readonly originOf: (value: unknown) => Origin | undefined;
}

/** Told of the pages. */
export interface OnPages {
  /** The pages of a route come, at these addresses below the base. */
  readonly come: (addresses: readonly string[]) => void;
  readonly done: (isTaken: boolean) => void;
}

/** Pages that are made beside Astro: their desk, which tells Astro of none, and the threads behind it. */
export interface PagesBeside extends Pick<Threads, 'finish' | 'stop'> {
  readonly desk: PageDesk;
}

export function pagesBeside(
  place: Workplace,
  { output, terms, originOf }: Known,
  tell: OnPages,
): PagesBeside {
  const keys = new Map<string, string>();
  const { announce, order, finish, stop } = renderThreads(place, ({ file, stamp, isTaken }) => {
    output.note(file, valueAt(keys, file), stamp);
    tell.done(isTaken);
  });
  return {
    async desk(route, make) {
      const pages = await make();
      announce({ route, params: pages.map(({ params }) => params) });
      tell.come(pages.map(({ params }) => pageAddress(route, params)));
      for (const page of pages) {
        const job = jobOf(route, page, originOf);
        const key = `${job.key} ${terms}`;
        keys.set(job.file, key);
        const stamp = output.known(job.file, key);
        const room = order(stamp ? { file: job.file, stamp } : job);
        if (room) await room;
      }
      return [];
    },
    finish,
    stop,
  };
}
