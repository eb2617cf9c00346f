import pLimit from 'p-limit';
import type { z } from 'zod';
import type { Environment } from '../../src/config.ts';
import { packagePurl } from '../../src/domain/identifiers.ts';
import { type OsvRecord, osvBatch, osvRecord } from '../../src/domain/upkeep/osv.ts';
import { CannotRun } from '../command.ts';

/** The public service. OSV_URL names another one with the same API, such as a mirror. */
const OSV = 'https://api.osv.dev';
/** How many queries the API takes in one request. */
const BATCH = 1000;
const CONCURRENCY = 8;
/** Milliseconds for one request. */
const TIMEOUT = 30_000;
/** Milliseconds before the one retry. */
const PAUSE = 1_000;
/** More pages of advisories than any package has. */
const MAX_PAGES = 20;

/**
 * Asks OSV for the advisories on packages, by package URL. `unknown` has the URLs of a form that OSV does not know.
 *
 * @throws CannotRun when the service does not answer as documented
 */
export async function askOsv(purls: readonly string[], env: Environment) {
  const address = osvAddress(env);
  const idsByPurl = new Map<string, string[]>();
  const unknown: string[] = [];
  for (let at = 0; at < purls.length; at += BATCH) {
    await askBatch(address, purls.slice(at, at + BATCH), idsByPurl, unknown);
  }
  const limit = pLimit(CONCURRENCY);
  const ids = [...new Set([...idsByPurl.values()].flat())];
  const recordsById = new Map(
    await Promise.all(
      ids.map((id) => limit(async () => [id, await recordOf(address, id)] as const)),
    ),
  );
  const records = new Map(
    [...idsByPurl].map(([purl, own]) => [purl, own.flatMap((id) => recordsById.get(id) ?? [])]),
  );
  return { records, unknown };
}

function osvAddress(env: Environment): string {
  const address = env.OSV_URL || OSV;
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) {
    return address.replace(/\/+$/, '');
  }
  throw new CannotRun(`OSV_URL is "${address}"; it takes a web address, as in ${OSV}.`);
}

interface Query {
  readonly purl: string;
  readonly page?: string;
}

/** Where the service does not know one form of package URL, it refuses the whole batch. Then each is asked for alone. */
async function askBatch(
  address: string,
  purls: readonly string[],
  ids: Map<string, string[]>,
  unknown: string[],
): Promise<void> {
  let queries: Query[] = purls.map((purl) => ({ purl }));
  for (let page = 0; queries.length > 0 && page < MAX_PAGES; page += 1) {
    const answer = await request(`${address}/v1/querybatch`, osvBatch, {
      queries: queries.map(({ purl, page: token }) => ({
        package: { purl: packagePurl(purl) },
        ...(token !== undefined && { page_token: token }),
      })),
    });
    if (answer === 'refused') {
      if (queries.length === 1) unknown.push(...queries.map(({ purl }) => purl));
      else for (const { purl } of queries) await askBatch(address, [purl], ids, unknown);
      return;
    }
    queries = queries.flatMap(({ purl }, index): Query[] => {
      const { vulns = [], next_page_token: next } = answer.results[index] ?? {};
      ids.set(purl, [...(ids.get(purl) ?? []), ...vulns.map(({ id }) => id)]);
      return next ? [{ purl, page: next }] : [];
    });
  }
}

async function recordOf(address: string, id: string): Promise<OsvRecord | undefined> {
  const answer = await request(`${address}/v1/vulns/${encodeURIComponent(id)}`, osvRecord);
  return answer === 'refused' ? undefined : answer;
}

/** The answer, or `refused` where the service says that the request was wrong. */
async function request<T>(url: string, shape: z.ZodType<T>, body?: object): Promise<T | 'refused'> {
  const tryOnce = () =>
    fetch(url, {
      headers: { accept: 'application/json', 'user-agent': 'septet-advisories' },
      signal: AbortSignal.timeout(TIMEOUT),
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    }).catch(() => undefined);
  let answer = await tryOnce();
  if (!answer || answer.status === 429 || answer.status >= 500) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    answer = await tryOnce();
  }
  if (answer?.status === 400 || answer?.status === 404) return 'refused';
  const data: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
  const parsed = shape.safeParse(data);
  if (parsed.success) return parsed.data;
  const why = answer ? `answered ${answer.status} without what its API promises` : 'did not answer';
  throw new CannotRun(`${url} ${why}. Try again later, or name another address with OSV_URL.`);
}
