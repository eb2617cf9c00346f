import { storeFolder } from '../cache/key.ts';
import { openJsonStore } from '../cache/store.ts';
import { type Environment, type SiteConfig, siteConfig } from '../config.ts';
import { check, type Sound } from '../domain/assessment/checking/check.ts';
import { type Content, readAssessmentFile } from '../domain/assessment/reading/file.ts';
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
  /** What git would call its content as it stands on the disk. */
  readonly blob: string;
}

/** Of each assessment so many newest versions are compared. */
const NEWEST = 10;
/** A commit that touches more assessments than this is an import or a rewrite: it is listed, and not compared. */
const MANY = 250;
/** Of the whole catalogue so many. */
const MOST = 5000;

/** What a step came to. Plain values, since they are kept. */
interface Compared {
  readonly before?: State;
  readonly after?: State;
  readonly difference?: Difference;
  /** The name of the agent before. */
  readonly name?: string;
}

/** A step with what is to be done about it. */
interface Task {
  readonly step: ChainStep;
  /** Why it is not looked at. */
  readonly passed: Uncompared | 'published' | undefined;
}

/** A step with what it came to; undefined where it is not looked at, or a text is not in the clone. */
type Looked = Task & { readonly found: Compared | undefined };

type Setting = Pick<SiteConfig, 'equation' | 'severities'>;

/** Reads and compares the versions of a repository, a few assessments at a time. */
export function versionReader(
  repository: string,
  published: ReadonlyMap<string, Published>,
  env: Environment,
) {
  const { equation, severities = {} } = siteConfig(env);
  const made = intakeKey(equation, severities);
  const store = openJsonStore<Compared>(storeFolder(env, 'history', repository), made);
  const used = new Map<string, Compared>();
  const tasksOf = planner(published);

  function histories(chains: readonly Chain[]): AgentHistory[] {
    const work = chains.map((chain) => ({ chain, tasks: tasksOf(chain) }));
    const missing = work
      .flatMap(({ tasks }) => tasks)
      .filter(({ step, passed }) => !passed && !store.get(nameOf(step)))
      .map(({ step }) => step);
    const compare = comparer(repository, missing, { equation, severities });
    const look = ({ step, passed }: Task): Looked => {
      const found = passed ? undefined : (store.get(nameOf(step)) ?? compare(step));
      if (found) used.set(nameOf(step), found);
      return { step, passed, found };
    };
    return work.map(({ chain, tasks }) =>
      historyOf(chain, tasks.map(look), published.get(chain.path)),
    );
  }
  return { histories, save: () => store.keep(used) };
}

/** Says which steps are looked at: the newest of each assessment, until the catalogue has had its share. */
function planner(published: ReadonlyMap<string, Published>) {
  let compared = 0;
  return ({ path, steps }: Chain): Task[] => {
    const now = published.get(path)?.blob;
    return steps.map((step, index) => {
      if (step.before === undefined && step.after === now) return { step, passed: 'published' };
      if (step.commit.files.length > MANY) return { step, passed: 'many' };
      if (index >= NEWEST || compared >= MOST) return { step, passed: 'old' };
      compared += 1;
      return { step, passed: undefined };
    });
  };
}

const nameOf = ({ before = '', after = '' }: ChainStep): string => `${before}:${after}`;

/** Compares the two sides of a step, each version read once; nothing where a text is not in the clone. */
function comparer(
  repository: string,
  steps: readonly ChainStep[],
  { equation, severities }: Setting,
) {
  const blobs = steps.flatMap(({ before, after }) => [before, after].flatMap((id) => id ?? []));
  const bytes = blobs.length > 0 ? readBlobs(repository, blobs) : new Map<string, Content>();
  const read = new Map<string, Sound | undefined>();
  const version = (blob: string, path: string): Sound | undefined => {
    if (!read.has(blob)) {
      const file = readAssessmentFile(bytes.get(blob) ?? Buffer.of(), path);
      read.set(blob, check(file, severities ? { severities } : {}).sound);
    }
    return read.get(blob);
  };
  return ({ before, after, path }: ChainStep): Compared | undefined => {
    if ([before, after].some((blob) => blob !== undefined && !bytes.has(blob))) return undefined;
    const was = before === undefined ? undefined : version(before, path);
    const is = after === undefined ? undefined : version(after, path);
    return {
      ...(before !== undefined && { before: stateOf(was, equation) }),
      ...(after !== undefined && { after: stateOf(is, equation) }),
      ...(was && is && { difference: differenceOf(was, is, equation) }),
      ...(was && { name: was.assessment.name }),
    };
  };
}

function historyOf(
  chain: Chain,
  looked: readonly Looked[],
  now: Published | undefined,
): AgentHistory {
  const newest = chain.steps[0]?.after;
  const notices: NoticeId[] = [
    ...(now && now.blob !== newest ? (['uncommitted'] as const) : []),
    ...(looked.at(-1)?.step.commit.isEdge ? (['shallow'] as const) : []),
    ...(looked.some(({ passed, found }) => !passed && !found) ? (['texts-missing'] as const) : []),
  ];
  return {
    slug: now?.slug ?? slugOfFile(chain.path),
    ...(!now && { removed: { name: looked[0]?.found?.name } }),
    entries: looked.map((one, index) => entryOf(one, afterOf(one, looked[index - 1], now?.blob))),
    notices,
  };
}

const UNKNOWN: State = { kind: 'unknown' };

/** What a version came to, where need be as the step after it found it. */
function afterOf({ step, found }: Looked, next: Looked | undefined, now: string | undefined) {
  if (step.after === undefined) return undefined;
  if (step.after === now) return { kind: 'now' } as const;
  const later = next?.step.before === step.after ? next.found?.before : undefined;
  return found?.after ?? later ?? UNKNOWN;
}

function entryOf({ step, passed, found }: Looked, after: State | undefined): HistoryEntry {
  const { commit, path, from, before } = step;
  const hasTwo = before !== undefined && after !== undefined && before !== step.after;
  return {
    kind: kindOf(step),
    time: commit.time,
    commit: commit.id,
    step: commit.step,
    slug: slugOfFile(path),
    ...(from !== undefined &&
      slugOfFile(from) !== slugOfFile(path) && { renamedFrom: slugOfFile(from) }),
    ...(before !== undefined && { before: found?.before ?? UNKNOWN }),
    ...(after && { after }),
    ...(hasTwo && { difference: found?.difference ?? whyNot(passed) }),
    ...(commit.files.length > MANY && { among: commit.files.length }),
  };
}

const whyNot = (passed: Task['passed']): Uncompared =>
  passed === undefined || passed === 'published' ? 'unreadable' : passed;

function kindOf({ commit, before, after }: ChainStep): HistoryEntry['kind'] {
  if (before === undefined) return commit.isEdge ? 'earliest' : 'added';
  return after === undefined ? 'removed' : 'changed';
}
