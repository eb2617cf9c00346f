import { posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Environment } from '../config.ts';
import { type Chain, chainsOf } from '../domain/history/chains.ts';
import type { Commit } from '../domain/history/commit.ts';
import { equationChanges, equationIn } from '../domain/history/equation-changes.ts';
import type { AgentHistory, Histories, NoticeId, SiteHistory } from '../domain/history/history.ts';
import { blobsToPair, renamesIn } from '../domain/history/renames.ts';
import { isAssessmentPath } from '../domain/links.ts';
import { catalogueRoot, contentDirectories, contentFiles } from './directories.ts';
import { blobsOf, GitError, pathInside, readBlobs, repositoryOf } from './git.ts';
import { commitsOf } from './git-log.ts';
import { type Published, versionReader } from './history-versions.ts';

const SETTINGS = 'septet.config.ts';
/** So many assessments are compared before the event loop gets a turn. */
const TURN = 50;

/** What git knows of the published assessments and of those that were removed. Never fails: what is not known is said. */
export async function readHistories(env: Environment): Promise<Histories> {
  const places = placesOf(env);
  const found = new Map<string, AgentHistory>();
  const sites: SiteHistory[] = [{ equations: [], notices: places.notices }];
  for (const [repository, folders] of places.repositories) {
    const one = await readRepository(repository, folders, env);
    for (const history of one.agents) {
      // An agent that moved between repositories is there all the same.
      if (!history.removed || !found.has(history.slug)) found.set(history.slug, history);
    }
    sites.push(one.site);
  }
  const published = contentFiles('assessments', env).map(({ id }) => id);
  const missing = published.filter((slug) => !found.has(slug) || found.get(slug)?.removed);
  for (const slug of missing) {
    const notices: NoticeId[] = places.notices.includes('no-git') ? ['no-git'] : ['outside'];
    found.set(slug, { slug, entries: [], notices });
  }
  return {
    agents: [...found.values()].toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    site: {
      equations: sites.flatMap(({ equations }) => equations),
      notices: [...new Set(sites.flatMap(({ notices }) => notices))],
    },
  };
}

/** The folders with assessments, by their repository. */
function placesOf(env: Environment) {
  const repositories = new Map<string, string[]>();
  const notices: NoticeId[] = [];
  try {
    for (const directory of contentDirectories(env)) {
      const repository = repositoryOf(directory);
      const inside = repository && pathInside(repository, directory);
      if (repository === undefined || inside === undefined) notices.push('outside');
      else {
        const folder = posix.join(inside, 'assessments');
        repositories.set(repository, [...(repositories.get(repository) ?? []), folder]);
      }
    }
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    notices.push('no-git');
  }
  return { repositories, notices };
}

async function readRepository(
  repository: string,
  folders: readonly string[],
  env: Environment,
): Promise<Histories> {
  const settings = settingsPath(repository, env);
  const log = commitsOf(repository, [...folders, ...(settings ? [settings] : [])]);
  const isAssessment = (path: string) =>
    folders.some(
      (folder) => path.startsWith(`${folder}/`) && isAssessmentPath(path.slice(folder.length + 1)),
    );
  const commits = log
    .map((commit) => ({ ...commit, files: commit.files.filter(({ path }) => isAssessment(path)) }))
    .filter(({ files }) => files.length > 0);
  const published = publishedIn(repository, folders, env);
  const chains = shownChains(followed(repository, commits), published);
  const versions = versionReader(repository, published, env);
  const agents: AgentHistory[] = [];
  for (let at = 0; at < chains.length; at += TURN) {
    agents.push(...versions.histories(chains.slice(at, at + TURN)));
    await setImmediate();
  }
  versions.save();
  const known = new Set(agents.map(({ slug }) => slug));
  const notice: NoticeId = log.length === 0 ? 'no-commits' : 'uncommitted';
  for (const { slug } of published.values()) {
    if (!known.has(slug)) agents.push({ slug, entries: [], notices: [notice] });
  }
  return { agents, site: siteOf(repository, log, settings, agents) };
}

const settingsPath = (repository: string, env: Environment): string | undefined => {
  const root = pathInside(repository, catalogueRoot(env));
  return root === undefined ? undefined : posix.join(root, SETTINGS);
};

/** The published files of a repository, by their path in it. */
function publishedIn(repository: string, folders: readonly string[], env: Environment) {
  const inside = contentFiles('assessments', env).flatMap(({ id, file }) => {
    const path = pathInside(repository, file);
    return path !== undefined && folders.some((folder) => path.startsWith(`${folder}/`))
      ? [{ slug: id, path }]
      : [];
  });
  const paths = inside.map(({ path }) => path);
  const blobs = blobsOf(repository, paths);
  return new Map<string, Published>(
    inside.map(({ slug, path }) => [path, { slug, blob: blobs.get(path) ?? '' }]),
  );
}

function followed(repository: string, commits: readonly Commit[]): Chain[] {
  const wanted = commits.flatMap((commit) => blobsToPair(commit));
  const atHand = wanted.length > 0 ? readBlobs(repository, wanted) : new Map<string, Buffer>();
  return chainsOf(commits, (commit) => renamesIn(commit, atHand));
}

/** What is published, and what was removed; not what another folder overrides. */
const shownChains = (chains: readonly Chain[], published: ReadonlyMap<string, Published>) =>
  chains.filter(({ path, steps }) => published.has(path) || steps[0]?.after === undefined);

function siteOf(
  repository: string,
  log: readonly Commit[],
  settings: string | undefined,
  agents: readonly AgentHistory[],
): SiteHistory {
  const notices = new Set(agents.flatMap((agent) => agent.notices));
  if (log.length === 0) notices.add('no-commits');
  const changes = log.flatMap((commit) => {
    const file = commit.files.find(({ path }) => path === settings);
    return file ? [{ commit, file }] : [];
  });
  const blobs = changes.flatMap(({ file }) => [file.before ?? [], file.after ?? []].flat());
  const texts = blobs.length > 0 ? readBlobs(repository, blobs) : new Map<string, Buffer>();
  const named = (blob: string | undefined) => equationIn(texts.get(blob ?? '')?.toString() ?? '');
  return {
    equations: equationChanges(
      changes.map(({ commit, file }) => ({
        commit,
        from: named(file.before),
        to: named(file.after),
      })),
    ),
    notices: [...notices],
  };
}
