import { parse } from 'yaml';
import { z } from 'zod';
import type { Environment } from '../../src/config.ts';
import { compareText } from '../../src/domain/names.ts';
import type { TaxonomyScheme } from '../../src/domain/taxonomies/index.ts';
import { parentTechnique } from '../../src/domain/taxonomies/mitre-atlas-tactics.ts';
import type { PublishedList } from '../../src/domain/taxonomies/published.ts';
import { CannotRun } from '../command.ts';

/** The host of files of public repositories. UPSTREAM_URL names another one with the same paths. */
const FILES = 'https://raw.githubusercontent.com';
/** Milliseconds for one request. */
const TIMEOUT = 30_000;

/** A published list, and what our file has besides the entries. */
export interface ReadList extends PublishedList {
  readonly beside?: Readonly<Record<string, object>>;
}

type Get = (path: string) => Promise<string>;

/** The lists that are published in a form for programs, and how each is read. */
export const PUBLISHED_LISTS: Readonly<
  Partial<Record<TaxonomyScheme, (get: Get) => Promise<ReadList>>>
> = {
  'mitre-atlas': readAtlas,
  'owasp-llm': readLlm,
  'owasp-ast': readSkills,
};

/** @returns a function that gets a file of a public repository, by owner, name, branch and path */
export function publicFiles(env: Environment): Get {
  const from = (env.UPSTREAM_URL || FILES).replace(/\/+$/, '');
  return async (path) => {
    const answer = await fetch(`${from}/${path}`, {
      headers: { 'user-agent': 'septet-upstream' },
      signal: AbortSignal.timeout(TIMEOUT),
    }).catch(() => undefined);
    if (answer?.ok) return answer.text();
    throw new CannotRun(
      `${from}/${path} ${answer ? `answered ${answer.status}` : 'did not answer'}. Try again later, or name another place with UPSTREAM_URL.`,
    );
  };
}

const ATLAS = 'mitre-atlas/atlas-data';
const NAMED = z.object({ name: z.string() });
const MANIFEST = z.array(
  z.object({ release: z.coerce.string(), versions: z.array(z.object({ path: z.string() })) }),
);
const ATLAS_FILE = z.object({
  tactics: z.record(z.string(), NAMED),
  techniques: z.record(z.string(), NAMED),
  relationships: z.record(
    z.string(),
    z.object({ achieves: z.array(z.object({ target: z.string() })).optional() }),
  ),
});

/** Reads format 6 of ATLAS. Its manifest names the releases, the newest first. */
async function readAtlas(get: Get): Promise<ReadList> {
  const read = async <T>(shape: z.ZodType<T>, path: string) =>
    inShape(shape, parse(await get(`${ATLAS}/main/dist/${path}`)), path);
  const [newest] = await read(MANIFEST, 'manifest.yaml');
  const file = await read(ATLAS_FILE, newest?.versions[0]?.path ?? '');
  const ids = Object.keys(file.techniques).toSorted(compareText);
  const nameOf = (id: string): string => file.techniques[id]?.name ?? '';
  const fullName = (id: string): string => {
    const parent = parentTechnique(id);
    return parent === undefined ? nameOf(id) : `${nameOf(parent)}: ${nameOf(id)}`;
  };
  const parents = ids.filter((id) => parentTechnique(id) === undefined);
  return {
    version: newest?.release ?? '',
    source: `https://github.com/${ATLAS}/releases/tag/v${newest?.release}`,
    entries: Object.fromEntries(ids.map((id) => [id, fullName(id)])),
    beside: {
      tactics: Object.fromEntries(Object.entries(file.tactics).map(([id, { name }]) => [id, name])),
      serves: Object.fromEntries(
        parents.map((id) => [
          id,
          file.relationships[id]?.achieves?.map(({ target }) => target) ?? [],
        ]),
      ),
    },
  };
}

const LLM = 'GenAI-Security-Project/GenAI-LLM-Top10';

/** The repository names its release, and each release has a table of its entries. */
async function readLlm(get: Get): Promise<ReadList> {
  const [, version = ''] =
    /Current release: (\d{4})/.exec(await get(`${LLM}/main/README.md`)) ?? [];
  const table = await get(`${LLM}/main/${version}/README.md`);
  return {
    version,
    source: `https://github.com/${LLM}/tree/main/${version}`,
    entries: entriesInRows(table, /^\| (LLM\d\d:\d{4}) ([^|]+?) \|/gm, LLM),
  };
}

const SKILLS = 'OWASP/www-project-agentic-skills-top-10';

async function readSkills(get: Get): Promise<ReadList> {
  const text = await get(`${SKILLS}/main/index.md`);
  const [, version = ''] = /badge\/version-(\d[\d.]*--\d{4})-/.exec(text) ?? [];
  return {
    version: version.replace('--', '-'),
    source: `https://github.com/${SKILLS}/blob/main/index.md`,
    entries: entriesInRows(text, /^\| \[(AST\d\d)\]\([^)]*\) \| ([^|]+?) \|/gm, SKILLS),
  };
}

/** @throws CannotRun where there are no rows, so that a page of another form is not taken for an empty list */
function entriesInRows(text: string, row: RegExp, repository: string): Record<string, string> {
  const entries = [...text.matchAll(row)].map(([, id = '', name = '']) => [id, name]);
  if (entries.length > 0) return Object.fromEntries(entries);
  throw new CannotRun(`${repository} has its list in another form than this command reads.`);
}

/** @throws CannotRun where a file of ATLAS has another shape */
function inShape<T>(shape: z.ZodType<T>, value: unknown, file: string): T {
  const { data, error } = shape.safeParse(value);
  if (data !== undefined) return data;
  const key = error?.issues[0]?.path.join('.');
  throw new CannotRun(`${ATLAS} has another form than this command reads: ${file}, ${key}.`);
}
