import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import pLimit from 'p-limit';
import { parsedAddress } from '../../src/domain/web-address.ts';
import { isPublicUrl, NotPublic, publicLookup } from './public-address.ts';

/** What a request for an address has shown. Only `dead` is certain. */
export interface LinkResult {
  readonly url: string;
  readonly state: 'alive' | 'dead' | 'doubtful';
  /** As `404` or `timed out`; empty where the link is alive. */
  readonly why: string;
}

export interface LinkOptions {
  /** Milliseconds for one request. */
  readonly timeout: number;
  /** Requests under way at once, in all and to one host. */
  readonly concurrency: number;
  readonly perHost: number;
  /** Milliseconds for all requests: slow hosts must not keep the command from reporting the rest. */
  readonly total: number;
  /** Milliseconds before the one retry. */
  readonly pause: number;
  /** Whether an address may be requested at all, also where a host redirects to it. */
  readonly allowed: (url: URL) => boolean;
  /** Finds the IP address of a host. */
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

/** Requests every address, a few at a time and fewer from one host. Results are in the order of the addresses. */
export async function checkLinks(
  urls: readonly string[],
  options: LinkOptions = LINK_OPTIONS,
): Promise<LinkResult[]> {
  const limit = pLimit(options.concurrency);
  const hostLimits = new Map<string, ReturnType<typeof pLimit>>();
  const end = Date.now() + options.total;
  return Promise.all(
    urls.map(async (url) => {
      const { host } = new URL(url);
      const hostLimit = hostLimits.get(host) ?? pLimit(options.perHost);
      hostLimits.set(host, hostLimit);
      const { state, why } = await hostLimit(() =>
        limit(() => (Date.now() < end ? checkLink(url, options) : LATE)),
      );
      return { url, state, why };
    }),
  );
}

interface Attempt extends Omit<LinkResult, 'url'> {
  /** Whether the problem may be gone soon, so that a second attempt is worth it. */
  readonly passing: boolean;
}

const doubtful = (why: string): Attempt => ({ state: 'doubtful', why, passing: false });

const LATE = doubtful('skipped: time limit reached');
const NOT_PUBLIC = doubtful('not a public address');

async function checkLink(url: string, options: LinkOptions): Promise<Attempt> {
  if (!options.allowed(new URL(url))) return NOT_PUBLIC;
  const first = await attempt(url, options);
  if (!first.passing) return first;
  await new Promise((resolve) => setTimeout(resolve, options.pause));
  return attempt(url, options);
}

/** HEAD costs the host least, but many answer it wrongly. So where it fails, only GET counts. */
async function attempt(url: string, options: LinkOptions): Promise<Attempt> {
  const head = await follow(url, 'HEAD', options);
  return head.state === 'alive' ? head : follow(url, 'GET', options);
}

/** The number of redirects that browsers follow. */
const MAX_REDIRECTS = 20;

async function follow(url: string, method: string, options: LinkOptions): Promise<Attempt> {
  const signal = AbortSignal.timeout(options.timeout);
  let address = url;
  try {
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const { status, location } = await request(address, method, signal, options);
      if (location === undefined) return attemptWith(status);
      const next = parsedAddress(location, address);
      if (!next) return doubtful('leads to no address');
      // The host chooses where it redirects to: without this check, that could be a machine in our own network.
      if (!options.allowed(next)) return doubtful('leads to no public address');
      address = next.href;
    }
    return doubtful('too many redirects');
  } catch (error) {
    return failedAttempt(error, signal);
  }
}

interface Answer {
  readonly status: number;
  /** Where the host redirects to. */
  readonly location: string | undefined;
}

function request(url: string, method: string, signal: AbortSignal, { lookup }: LinkOptions) {
  const { request: openRequest } = url.startsWith('https:') ? https : http;
  const headers = { 'user-agent': 'septet-link-check', accept: '*/*' };
  return new Promise<Answer>((done, fail) => {
    openRequest(url, { method, signal, lookup, headers }, (response) => {
      response.destroy();
      const { statusCode: status = 0, headers: answerHeaders } = response;
      done({
        status,
        location: status >= 300 && status < 400 ? answerHeaders.location : undefined,
      });
    })
      .on('error', fail)
      .end();
  });
}

function attemptWith(status: number): Attempt {
  if (status < 400) return { state: 'alive', why: '', passing: false };
  const isGone = status === 404 || status === 410;
  const isPassing = status === 429 || status >= 500;
  return { state: isGone ? 'dead' : 'doubtful', why: `${status}`, passing: isPassing };
}

function failedAttempt(error: unknown, { aborted }: AbortSignal): Attempt {
  if (error instanceof NotPublic) return NOT_PUBLIC;
  const code = error instanceof Error && 'code' in error ? `${error.code}` : 'no answer';
  if (code === 'ENOTFOUND') return { state: 'dead', why: 'no such host', passing: true };
  return { state: 'doubtful', why: aborted ? 'timed out' : code, passing: true };
}
