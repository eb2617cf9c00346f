import { parsedAddress } from '../../src/domain/web-address.ts';
import { isPublic } from './public-address.ts';

/** What asking for an address has shown. Only `dead` is certain. */
export interface LinkResult {
  readonly url: string;
  readonly state: 'alive' | 'dead' | 'doubtful';
  /** `404`, `timed out`: empty where the link is alive. */
  readonly why: string;
}

export interface LinkOptions {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds for one request. */
  readonly timeout: number;
  /** Requests under way at once, in all and to one host. */
  readonly concurrency: number;
  readonly perHost: number;
  /** Milliseconds for all of them: hosts that let one wait must not keep the rest from being told. */
  readonly total: number;
  /** Milliseconds before the one retry. */
  readonly pause: number;
  /** Whether an address may be asked for at all, be it one of a source or one that a host leads on to. */
  readonly allowed: (url: URL) => Promise<boolean>;
}

export const LINK_OPTIONS: LinkOptions = {
  fetch: globalThis.fetch,
  timeout: 20_000,
  // The workflow ends after an hour.
  total: 40 * 60_000,
  concurrency: 8,
  perHost: 2,
  pause: 3_000,
  allowed: isPublic,
};

/** Asks for every address, a few at a time and fewer at one host. Results are in the order of the addresses. */
export async function checkLinks(
  urls: readonly string[],
  options: LinkOptions = LINK_OPTIONS,
): Promise<LinkResult[]> {
  const waiting = urls.map((url, index) => ({ url, index, host: new URL(url).host }));
  const results: LinkResult[] = [];
  const busy = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  const end = Date.now() + options.total;
  while (waiting.length > 0 || underWay.size > 0) {
    const next = waiting.findIndex(({ host }) => (busy.get(host) ?? 0) < options.perHost);
    if (next < 0 || underWay.size >= options.concurrency) {
      await Promise.race(underWay);
      continue;
    }
    const [{ url, index, host }] = waiting.splice(next, 1) as [(typeof waiting)[number]];
    busy.set(host, (busy.get(host) ?? 0) + 1);
    const asked = Date.now() < end ? checkLink(url, options) : Promise.resolve(notAsked(url));
    const job = asked.then((result) => {
      results[index] = result;
      busy.set(host, (busy.get(host) ?? 1) - 1);
      underWay.delete(job);
    });
    underWay.add(job);
  }
  return results;
}

const notAsked = (url: string): LinkResult => ({
  url,
  state: 'doubtful',
  why: 'not asked for: the others took all the time',
});

async function checkLink(url: string, options: LinkOptions): Promise<LinkResult> {
  if (!(await options.allowed(new URL(url))))
    return { url, state: 'doubtful', why: 'not a public address' };
  const first = await attempt(url, options);
  if (first.state === 'alive' || !first.passing) return { url, state: first.state, why: first.why };
  await new Promise((resolve) => setTimeout(resolve, options.pause));
  const { state, why } = await attempt(url, options);
  return { url, state, why };
}

interface Attempt extends Omit<LinkResult, 'url'> {
  /** Whether it may go by, so that a second attempt is worth it. */
  readonly passing: boolean;
}

/** HEAD costs the host least, but many answer it wrongly: only GET is believed when it says no. */
async function attempt(url: string, options: LinkOptions): Promise<Attempt> {
  const head = await ask(url, 'HEAD', options);
  return head.state === 'alive' ? head : ask(url, 'GET', options);
}

/** So often one host may lead on to the next, as browsers have it. */
const MOST_HOPS = 20;

async function ask(url: string, method: string, options: LinkOptions): Promise<Attempt> {
  const signal = AbortSignal.timeout(options.timeout);
  let at = url;
  try {
    for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
      const { status, location } = await request(at, method, signal, options);
      if (location === undefined) return judged(status);
      const next = parsedAddress(location, at);
      if (!next) return doubtful('leads to no address');
      // Whoever answers chooses where that is: without this look, it could be a machine beside this one.
      if (!(await options.allowed(next))) return doubtful('leads to no public address');
      at = next.href;
    }
    return doubtful('leads on and on');
  } catch (error) {
    return failed(error as Error);
  }
}

async function request(url: string, method: string, signal: AbortSignal, { fetch }: LinkOptions) {
  const response = await fetch(url, {
    ...{ method, signal, redirect: 'manual' },
    headers: { 'user-agent': 'septet-link-check', accept: '*/*' },
  });
  await response.body?.cancel();
  const isMoved = response.status >= 300 && response.status < 400;
  const location = (isMoved && response.headers.get('location')) || undefined;
  return { status: response.status, location };
}

const doubtful = (why: string): Attempt => ({ state: 'doubtful', why, passing: false });

function judged(status: number): Attempt {
  if (status < 400) return { state: 'alive', why: '', passing: false };
  const isGone = status === 404 || status === 410;
  const isPassing = status === 429 || status >= 500;
  return { state: isGone ? 'dead' : 'doubtful', why: `${status}`, passing: isPassing };
}

function failed(error: Error): Attempt {
  const code = (error.cause as NodeJS.ErrnoException | undefined)?.code ?? '';
  if (code === 'ENOTFOUND') return { state: 'dead', why: 'no such host', passing: true };
  const why = error.name === 'TimeoutError' ? 'timed out' : code || 'no answer';
  return { state: 'doubtful', why, passing: true };
}
