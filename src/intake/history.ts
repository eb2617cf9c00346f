import { posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Environment } from '../config.ts';
import { type Chain, chainsOf } from '../domain/history/chains.ts';
import type { Commit } from '../domain/history/commit.ts';
import { equationChanges, equationIn } from '../domain/history/equation-changes.ts';
import type { AgentHistory, Histories, NoticeId, SiteHistory } from '../domain/history/history.ts';
import { blobsToPair, renamesIn } from '../domain/history/renames.ts';
import { isAssessmentPath } from '../domain/links.ts';
import { contentDirectories } from './content-directories.ts';
import { contentFiles } from './content-files.ts';
import { blobsOf, GitError, pathInside, readBlobs, repositoryOf } from './git.ts';
import { commitsOf } from './git-log.ts';
import { type Published, versionReader } from './history-versions.ts';
import { catalogueRoot } from './places.ts';

/** So many assessments are compared before the event loop gets a turn. */
const CHAINS_PER_TURN = 50;

/** The histories of published and of removed assessments. It never fails: notices say what git does not know. */
export async function readHistories(env: Environment): Promise<Histories> {
  const { repositories, notices } = repositoriesOf(env);
  const bySlug = new Map<string, AgentHistory>();
  const sites: SiteHistory[] = [{ equations: [], notices }];
  for (const [repository, folders] of repositories) {
    const { agents, site } = await readRepository(repository, folders, env);
    for (const history of agents) {
      // An agent that has moved to another repository is not removed.
      if (!history.removed || !bySlug.has(history.slug)) bySlug.set(history.slug, history);
    }
    sites.push(site);
  }
  for (const { id: slug } of contentFiles('assessments', env)) {
    const history = bySlug.get(slug);
    if (history && !history.removed) continue;
    const notice = notices.includes('no-git') ? 'no-git' : 'outside';
    bySlug.set(slug, { slug, entries: [], notices: [notice] });
  }
  return {
    agents: [...bySlug.values()].toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    site: {
      equations: sites.flatMap(({ equations }) => equations),
      notices: [...new Set(sites.flatMap(({ notices: siteNotices }) => siteNotices))],
    },
  };
}

/** The folders with assessments, by their repository. */
function repositoriesOf(env: Environment) {
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
  const chains = chainsIn(repository, commits).filter(
    // Not what another folder overrides.
    ({ path, steps }) => published.has(path) || steps[0]?.after === undefined,
  );
  const versions = versionReader(repository, published, env);
  const agents: AgentHistory[] = [];
  for (let at = 0; at < chains.length; at += CHAINS_PER_TURN) {
    agents.push(...versions.histories(chains.slice(at, at + CHAINS_PER_TURN)));
    await setImmediate();
  }
  versions.save();
  const withHistory = new Set(agents.map(({ slug }) => slug));
  const notice: NoticeId = log.length === 0 ? 'no-commits' : 'uncommitted';
  for (const { slug } of published.values()) {
    if (!withHistory.has(slug)) agents.push({ slug, entries: [], notices: [notice] });
  }
  return { agents, site: siteOf(repository, log, settings, agents) };
}

const settingsPath = (repository: string, env: Environment): string | undefined => {
  const root = pathInside(repository, catalogueRoot(env));
  return root === undefined ? undefined : posix.join(root, 'septet.config.ts');
};

/** The published files of a repository, by their path in it. */
function publishedIn(repository: string, folders: readonly string[], env: Environment) {
  const slugs = new Map(
    contentFiles('assessments', env).flatMap(({ id, file }): [string, string][] => {
      const path = pathInside(repository, file);
      return path !== undefined && folders.some((folder) => path.startsWith(`${folder}/`))
        ? [[path, id]]
        : [];
    }),
  );
  const blobs = blobsOf(repository, [...slugs.keys()]);
  return new Map<string, Published>(
    [...slugs].map(([path, slug]) => [path, { slug, blob: blobs.get(path) ?? '' }]),
  );
}

/** The versions of each file, followed over renames. */
function chainsIn(repository: string, commits: readonly Commit[]): Chain[] {
  const blobs = commits.flatMap((commit) => blobsToPair(commit));
  const contents = readBlobs(repository, blobs);
  return chainsOf(commits, (commit) => renamesIn(commit, contents));
}

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
  const texts = readBlobs(repository, blobs);
  const equationAt = (blob = '') => equationIn(texts.get(blob)?.toString() ?? '');
  return {
    equations: equationChanges(
      changes.map(({ commit, file }) => ({
        commit,
        from: equationAt(file.before),
        to: equationAt(file.after),
      })),
    ),
    notices: [...notices],
  };
}
