import { storeFolder } from '../cache/key.ts';
import { openJsonStore } from '../cache/store.ts';
import { type Environment, type SiteConfig, siteConfig } from '../config.ts';
import { check, type Sound } from '../domain/assessment/checking/check.ts';
import { readAssessmentFile } from '../domain/assessment/reading/file.ts';
import type { Chain, ChainStep } from '../domain/history/chains.ts';
import { differenceOf, stateOf } from '../domain/history/compare.ts';
import type {
  AgentHistory,
  Difference,
  HistoryEntry,
  NoticeId,
  State,
  Uncompared,
} from '../domain/history/history.ts';
import { slugOfFile } from '../domain/slug.ts';
import { readBlobs } from './git.ts';
import { intakeKey } from './intake-key.ts';

/** A file that is published. */
export interface Published {
  readonly slug: string;
  /** The blob that its content on the disk would be. */
  readonly blob: string;
}

/** So many of the newest steps of an assessment are compared. */
const MAX_STEPS = 10;
/** A commit that touches more assessments than this is an import or a rewrite: it is listed and not compared. */
const MAX_FILES_IN_COMMIT = 250;
/** So many steps of the whole catalogue are compared. */
const MAX_STEPS_IN_ALL = 5000;

/** What the comparison of a step gives. Plain values, since the cache keeps them. */
interface Comparison {
  readonly before?: State;
  readonly after?: State;
  readonly difference?: Difference;
  /** The name of the agent before. */
  readonly name?: string;
}

/** A step, and why it is not to be compared. */
interface Task {
  readonly step: ChainStep;
  readonly skipped: Uncompared | 'published' | undefined;
}

/** A step with its comparison; undefined where it is skipped, or the clone does not have a text of it. */
type Result = Task & { readonly comparison: Comparison | undefined };

/** Reads and compares the versions of a repository, a few assessments at a time. */
export function versionReader(
  repository: string,
  published: ReadonlyMap<string, Published>,
  env: Environment,
) {
  const { equation, severities = {} } = siteConfig(env);
  const key = intakeKey(equation, severities);
  const store = openJsonStore<Comparison>(storeFolder(env, 'history', repository), key);
  const used = new Map<string, Comparison>();
  const tasksOf = planner(published);

  function histories(chains: readonly Chain[]): AgentHistory[] {
    const work = chains.map((chain) => ({ chain, tasks: tasksOf(chain) }));
    const uncompared = work
      .flatMap(({ tasks }) => tasks)
      .filter(({ step, skipped }) => !skipped && !store.get(stepKey(step)))
      .map(({ step }) => step);
    const compare = comparer(repository, uncompared, { equation, severities });
    const resultOf = ({ step, skipped }: Task): Result => {
      const comparison = skipped ? undefined : (store.get(stepKey(step)) ?? compare(step));
      if (comparison) used.set(stepKey(step), comparison);
      return { step, skipped, comparison };
    };
    return work.map(({ chain, tasks }) =>
      historyOf(chain, tasks.map(resultOf), published.get(chain.path)),
    );
  }
  return { histories, save: () => store.keep(used) };
}

/** Decides which steps are compared: the newest of each assessment, up to a limit for the whole catalogue. */
function planner(published: ReadonlyMap<string, Published>) {
  let planned = 0;
  return ({ path, steps }: Chain): Task[] => {
    const onDisk = published.get(path)?.blob;
    return steps.map((step, index) => {
      if (step.before === undefined && step.after === onDisk) return { step, skipped: 'published' };
      if (step.commit.files.length > MAX_FILES_IN_COMMIT) return { step, skipped: 'many' };
      if (index >= MAX_STEPS || planned >= MAX_STEPS_IN_ALL) return { step, skipped: 'old' };
      planned += 1;
      return { step, skipped: undefined };
    });
  };
}

const stepKey = ({ before = '', after = '' }: ChainStep): string => `${before}:${after}`;

/** Compares the two sides of a step; each version is read once. Gives undefined where the clone lacks a text. */
function comparer(
  repository: string,
  steps: readonly ChainStep[],
  { equation, severities = {} }: Pick<SiteConfig, 'equation' | 'severities'>,
) {
  const blobs = steps.flatMap(({ before, after }) => [before, after].flatMap((id) => id ?? []));
  const contents = readBlobs(repository, blobs);
  const versions = new Map<string, Sound | undefined>();
  const versionOf = (blob: string, path: string): Sound | undefined => {
    if (!versions.has(blob)) {
      const file = readAssessmentFile(contents.get(blob) ?? Buffer.of(), path);
      versions.set(blob, check(file, { severities }).sound);
    }
    return versions.get(blob);
  };
  return ({ before, after, path }: ChainStep): Comparison | undefined => {
    if ([before, after].some((blob) => blob !== undefined && !contents.has(blob))) return undefined;
    const older = before === undefined ? undefined : versionOf(before, path);
    const newer = after === undefined ? undefined : versionOf(after, path);
    return {
      ...(before !== undefined && { before: stateOf(older, equation) }),
      ...(after !== undefined && { after: stateOf(newer, equation) }),
      ...(older && newer && { difference: differenceOf(older, newer, equation) }),
      ...(older && { name: older.assessment.name }),
    };
  };
}

function historyOf(
  chain: Chain,
  results: readonly Result[],
  published: Published | undefined,
): AgentHistory {
  const newest = chain.steps[0]?.after;
  const lacksText = results.some(({ skipped, comparison }) => !skipped && !comparison);
  const notices: NoticeId[] = [
    ...(published && published.blob !== newest ? (['uncommitted'] as const) : []),
    ...(results.at(-1)?.step.commit.isEdge ? (['shallow'] as const) : []),
    ...(lacksText ? (['texts-missing'] as const) : []),
  ];
  return {
    slug: published?.slug ?? slugOfFile(chain.path),
    ...(!published && { removed: { name: results[0]?.comparison?.name } }),
    entries: results
      .map((result, index) => entryOf(result, afterOf(result, results[index - 1], published?.blob)))
      .filter(saysSomething),
    notices,
  };
}

/** Where nothing but the layout of the file changed, there is nothing to tell. */
const saysSomething = ({ difference, renamedFrom }: HistoryEntry): boolean =>
  typeof difference !== 'object' ||
  renamedFrom !== undefined ||
  Object.values(difference).some(({ length }) => length > 0);

const UNKNOWN: State = { kind: 'unknown' };

/** The state after a step; where the step was not compared, as the next one has it for its state before. */
function afterOf({ step, comparison }: Result, next: Result | undefined, onDisk?: string) {
  if (step.after === undefined) return undefined;
  if (step.after === onDisk) return { kind: 'now' } as const;
  const beforeNext = next?.step.before === step.after ? next.comparison?.before : undefined;
  return comparison?.after ?? beforeNext ?? UNKNOWN;
}

function entryOf({ step, skipped, comparison }: Result, after: State | undefined): HistoryEntry {
  const { commit, path, from, before } = step;
  const hasBothSides = before !== undefined && after !== undefined && before !== step.after;
  return {
    kind: kindOf(step),
    time: commit.time,
    commit: commit.id,
    step: commit.step,
    slug: slugOfFile(path),
    ...(from !== undefined &&
      slugOfFile(from) !== slugOfFile(path) && { renamedFrom: slugOfFile(from) }),
    ...(before !== undefined && { before: comparison?.before ?? UNKNOWN }),
    ...(after && { after }),
    ...(hasBothSides && { difference: comparison?.difference ?? reasonOf(skipped) }),
    ...(commit.files.length > MAX_FILES_IN_COMMIT && { among: commit.files.length }),
  };
}

const reasonOf = (skipped: Task['skipped']): Uncompared =>
  skipped === undefined || skipped === 'published' ? 'unreadable' : skipped;

function kindOf({ commit, before, after }: ChainStep): HistoryEntry['kind'] {
  if (before === undefined) return commit.isEdge ? 'earliest' : 'added';
  return after === undefined ? 'removed' : 'changed';
}
