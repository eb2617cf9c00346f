import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import pLimit from 'p-limit';
import { parsedAddress } from '../../src/domain/web-address.ts';
import { isPublicUrl, NotPublic, publicLookup } from './public-address.ts';

/** What asking for an address has shown. Only `dead` is certain. */
export interface LinkResult {
  readonly url: string;
  readonly state: 'alive' | 'dead' | 'doubtful';
  /** `404`, `timed out`: empty where the link is alive. */
  readonly why: string;
}

export interface LinkOptions {
  /** Milliseconds for one request. */
  readonly timeout: number;
  /** Requests under way at once, in all and to one host. */
  readonly concurrency: number;
  readonly perHost: number;
  /** Milliseconds for all of them: hosts that let one wait must not keep the rest from being told. */
  readonly total: number;
  /** Milliseconds before the one retry. */
  readonly pause: number;
  /** Whether an address may be asked for at all, be it one of a source or one that a host redirects to. */
  readonly allowed: (url: URL) => boolean;
  /** Finds the number of a host that is connected to. */
  readonly lookup: LookupFunction;
}

export const LINK_OPTIONS: LinkOptions = {
  timeout: 20_000,
  // The workflow ends after an hour.
  total: 40 * 60_000,
  concurrency: 8,
  perHost: 2,
  pause: 3_000,
  allowed: isPublicUrl,
  lookup: publicLookup(),
};

/** Asks for every address, a few at a time and fewer at one host. Results are in the order of the addresses. */
export async function checkLinks(
  urls: readonly string[],
  options: LinkOptions = LINK_OPTIONS,
): Promise<LinkResult[]> {
  const all = pLimit(options.concurrency);
  const hosts = new Map<string, ReturnType<typeof pLimit>>();
  const end = Date.now() + options.total;
  return Promise.all(
    urls.map((url) => {
      const { host } = new URL(url);
      const ofHost = hosts.get(host) ?? pLimit(options.perHost);
      hosts.set(host, ofHost);
      return ofHost(() =>
        all(async () => (Date.now() < end ? checkLink(url, options) : notAsked(url))),
      );
    }),
  );
}

const notAsked = (url: string): LinkResult => ({
  url,
  state: 'doubtful',
  why: 'skipped: time limit reached',
});

const NOT_PUBLIC = 'not a public address';

async function checkLink(url: string, options: LinkOptions): Promise<LinkResult> {
  if (!options.allowed(new URL(url))) return { url, state: 'doubtful', why: NOT_PUBLIC };
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
      if (!options.allowed(next)) return doubtful('leads to no public address');
      at = next.href;
    }
    return doubtful('too many redirects');
  } catch (error) {
    return failed(error, signal);
  }
}

interface Answer {
  readonly status: number;
  /** Where the host redirects to. */
  readonly location: string | undefined;
}

function request(url: string, method: string, signal: AbortSignal, { lookup }: LinkOptions) {
  const { request } = url.startsWith('https:') ? https : http;
  const headers = { 'user-agent': 'septet-link-check', accept: '*/*' };
  return new Promise<Answer>((done, fail) => {
    request(url, { method, signal, lookup, headers }, (response) => {
      response.destroy();
      const { statusCode: status = 0, headers } = response;
      done({ status, location: status >= 300 && status < 400 ? headers.location : undefined });
    })
      .on('error', fail)
      .end();
  });
}

const doubtful = (why: string): Attempt => ({ state: 'doubtful', why, passing: false });

function judged(status: number): Attempt {
  if (status < 400) return { state: 'alive', why: '', passing: false };
  const isGone = status === 404 || status === 410;
  const isPassing = status === 429 || status >= 500;
  return { state: isGone ? 'dead' : 'doubtful', why: `${status}`, passing: isPassing };
}

function failed(error: unknown, { aborted }: AbortSignal): Attempt {
  if (error instanceof NotPublic) return doubtful(NOT_PUBLIC);
  const code = error instanceof Error && 'code' in error ? `${error.code}` : 'no answer';
  if (code === 'ENOTFOUND') return { state: 'dead', why: 'no such host', passing: true };
  return { state: 'doubtful', why: aborted ? 'timed out' : code, passing: true };
}
