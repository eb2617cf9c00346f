import { storeFolder } from '../cache/key.ts';
import { type EntryLines, openJsonStore, openStore, type Store } from '../cache/store.ts';
import { type Environment, siteConfig } from '../config.ts';
import { checkTogether } from '../domain/assessment/checking/check-together.ts';
import type { AssessmentRecord, OpinionRecord } from '../domain/catalogue.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { valueAt } from '../domain/lookup.ts';
import type { Origin } from '../site-data.ts';
import { checkOptions } from './check-options.ts';
import { readContent } from './content.ts';
import { contentDirectories } from './content-directories.ts';
import type { PlacedFile } from './content-files.ts';
import { type DiskState, diskState } from './disk-state.ts';
import { type Entry, readEntry, type Terms, versionOf } from './entries/entry.ts';
import { readRecord, withOpinions } from './entries/read-record.ts';
import { type Progress, writeEntries } from './entries/write-entries.ts';
import { onFreshLists } from './fresh-lists.ts';
import { unreadContent } from './ignored.ts';
import { intakeKey } from './intake-key.ts';

/** The assessments and opinions of a site, checked, and the sound ones as records. */
export interface CatalogueIntake {
  readonly files: readonly PlacedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** The records of files without an error, in the order of the files and without drafts. */
  readonly records: readonly AssessmentRecord[];
  /** The records of drafts, which are checked and not published. */
  readonly drafts: readonly AssessmentRecord[];
  /** What each record was made from, by its slug. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** How many files were read. The entries of the others were known. */
  readonly examined: number;
  readonly state: IntakeState;
}

/** The entries of ten thousand assessments are split into this many files, so that one edit writes some 6 MB. */
const STORE_FILES = 64;

/** The stamp of each file on the disk and the version of its entry. A file with the same stamp is not read. */
type Stamps = Readonly<Record<string, string>>;
const STAMPS = 'stamps';

/** What an intake leaves for the next one in this process. */
interface IntakeState {
  readonly key: string;
  readonly folder: string;
  readonly store: Store<EntryLines>;
  readonly stampStore: Store<Stamps>;
  readonly disk?: DiskState;
  /** The entry of each file, by its path; empty when the process starts. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/**
 * Reads, checks and renders every assessment that the environment names, once. What has not changed since the last
 * intake is taken from the cache.
 *
 * @param before the last intake of this process: a file that still has its stamp is not read
 * @param changed the files that have changed since, where none has come or gone: no other file is looked at
 */
export const takeIn = (
  env: Environment,
  progress: Progress = () => {},
  before?: CatalogueIntake,
  changed?: ReadonlySet<string>,
): Promise<CatalogueIntake> =>
  onFreshLists((isAgain) => takeInListed(env, progress, before, isAgain ? undefined : changed));

async function takeInListed(
  env: Environment,
  progress: Progress,
  before: CatalogueIntake | undefined,
  changed: ReadonlySet<string> | undefined,
): Promise<CatalogueIntake> {
  const options = checkOptions(env);
  const terms: Terms = { options, config: siteConfig(env) };
  const state = openState(env, terms, before?.state);
  const disk = diskState(env, state.disk, changed);
  const { entries, examined } = await entriesOf(disk, terms, state, progress);
  const all = [...entries.values()];
  const diagnostics = checkTogether(
    all.map(({ checked }) => checked),
    { ...options, ...disk.targets },
    unreadContent(env, disk.ignored),
  );
  const broken = new Set(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  const sound = soundRecords(all.filter(({ checked }) => !broken.has(checked.file)));
  const recordsOf = (isDraft: boolean): AssessmentRecord[] =>
    sound.map(({ record }) => record).filter(({ assessment }) => !!assessment.draft === isDraft);
  return {
    files: disk.files,
    diagnostics,
    records: recordsOf(false),
    drafts: recordsOf(true),
    origins: new Map(sound.map(({ record, origin }) => [record.slug, origin])),
    examined,
    state: { ...state, disk, entries },
  };
}

/** The state that the last intake left, where it had the same terms and folders; otherwise a new one from the cache. */
function openState(env: Environment, terms: Terms, last: IntakeState | undefined): IntakeState {
  const key = intakeKey(terms);
  const site = [contentDirectories(env), process.cwd(), siteConfig(env).basePath];
  const folder = storeFolder(env, 'intake', ...site);
  if (last?.key === key && last.folder === folder) return last;
  return {
    key,
    folder,
    store: openStore(folder, key, STORE_FILES),
    stampStore: openJsonStore<Stamps>(storeFolder(env, 'stamps', ...site), key),
    entries: new Map(),
  };
}

/** The entry of each file by its path, in the order of the files: a known one, or one made now and kept. */
async function entriesOf(
  { files, stamps }: DiskState,
  terms: Terms,
  { store, stampStore, disk: lastDisk, entries: lastEntries }: IntakeState,
  progress: Progress,
) {
  const keptStamps = stampStore.get(STAMPS) ?? {};
  const known = new Map(
    files.flatMap((file): [string, Entry][] => {
      const stamp = valueAt(stamps, file.path);
      const last = lastEntries.get(file.path);
      if (last && lastDisk?.stamps.get(file.path) === stamp) return [[file.path, last]];
      const isUntouched = ({ version }: Entry) => keptStamps[file.path] === `${stamp} ${version}`;
      const kept = unchangedEntry(file, store.get(file.path), isUntouched);
      return kept ? [[file.path, kept]] : [];
    }),
  );
  const changed = files.filter(({ path }) => !known.has(path));
  const made = await writeEntries(changed, terms, progress);
  const entries = new Map(
    files.map(({ path }) => [path, known.get(path) ?? valueAt(made, path)] as const),
  );
  // Not after a save under the dev server. The next start then reads the few files that were saved.
  if (lastEntries.size === 0) {
    store.keep(new Map([...entries].map(([path, { lines }]) => [path, lines])));
    const asSeen = [...entries].map(([path, { version }]) => [
      path,
      `${stamps.get(path)} ${version}`,
    ]);
    stampStore.keep(new Map([[STAMPS, Object.fromEntries(asSeen)]]));
  }
  return { entries, examined: changed.length };
}

/** The kept entry of a file, where it is of the file as it is now. */
function unchangedEntry(
  file: PlacedFile,
  lines: EntryLines | undefined,
  isUntouched: (entry: Entry) => boolean,
): Entry | undefined {
  const entry = lines && readEntry(lines);
  return entry && (isUntouched(entry) || entry.version === versionOf(readContent(file.file), file))
    ? entry
    : undefined;
}

/** The records of files without an error, with the opinions on each, and what each was made from. */
function soundRecords(entries: readonly Entry[]): { record: AssessmentRecord; origin: Origin }[] {
  const opinions = Map.groupBy(
    entries.filter(({ opinion }) => opinion !== undefined),
    ({ checked }) => checked.opinionOn,
  );
  return entries.flatMap((entry) => {
    if (!entry.record || !entry.written) return [];
    const others = opinions.get(entry.checked.slug) ?? [];
    const digest = [entry, ...others].map(({ version }) => version).join(' ');
    const written = withOpinions(entry.written, others.flatMap(opinionRecord));
    const record = others.length > 0 ? readRecord(written) : entry.record;
    return [{ record, origin: { digest, written } }];
  });
}

const opinionRecord = ({ opinion, checked: { slug, file } }: Entry): OpinionRecord[] =>
  opinion ? [{ slug, path: file, opinion }] : [];
