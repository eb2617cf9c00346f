import { storeFolder } from '../cache/key.ts';
import { type EntryLines, openJsonStore, openStore, type Store } from '../cache/store.ts';
import { type Environment, siteConfig } from '../config.ts';
import { checkTogether } from '../domain/assessment/checking/check.ts';
import type { AssessmentRecord, OpinionRecord } from '../domain/catalogue.ts';
import { type Diagnostic, inReportOrder } from '../domain/diagnostic.ts';
import { itemAt, valueAt } from '../domain/lookup.ts';
import type { Origin } from '../site-data.ts';
import { checkOptions } from './check-options.ts';
import { readContent } from './content.ts';
import { contentDirectories, type PlacedFile } from './directories.ts';
import { type DiskState, diskState } from './disk-state.ts';
import { type Entry, readEntry, type Terms, versionOf } from './entries/entry.ts';
import { readRecord, withOpinions } from './entries/read-record.ts';
import { writeEntries } from './entries/write-entries.ts';
import { unreadContent } from './ignored.ts';
import { intakeKey } from './intake-key.ts';

/** The assessments and opinions of a site, checked, and the sound ones as records. */
export interface CatalogueIntake {
  readonly files: readonly PlacedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Those of files without an error, in the order of the files, drafts left out. */
  readonly records: readonly AssessmentRecord[];
  /** Those that are checked and not published. */
  readonly drafts: readonly AssessmentRecord[];
  /** For the slug of each record what it was made from. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** How many files were read anew; what is left of the others was known. */
  readonly examined: number;
  readonly state: IntakeState;
}

/** In so many files the entries of ten thousand assessments are, so that one edit writes some 6 MB. */
const STORE_FILES = 64;

/** How each file looked on the disk, and the version of its entry: what looks the same is not read. */
type Looks = Readonly<Record<string, string>>;
const LOOKS = 'looks';

/** What an intake leaves for the next one in this process. */
interface IntakeState {
  readonly made: string;
  readonly place: string;
  readonly store: Store<EntryLines>;
  readonly lookStore: Store<Looks>;
  readonly disk?: DiskState;
  /** The entry of each file, by its path; none at the start of the process. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Told how much of a long piece of work is done. */
export type Progress = (done: number, of: number) => void;

/**
 * Reads, checks and renders every assessment that the environment names, once. What has not changed since the last
 * time is taken from the cache.
 *
 * @param before the last intake of this process: what looks the same on the disk is not even read
 * @param changed the files that have changed since, where nothing has come or gone: no other is looked at
 */
export async function takeIn(
  env: Environment,
  progress: Progress = () => {},
  before?: CatalogueIntake,
  changed?: ReadonlySet<string>,
): Promise<CatalogueIntake> {
  const { pages, places, ...options } = checkOptions(env);
  const terms: Terms = { options, config: siteConfig(env) };
  const left = openState(env, terms, before?.state);
  const disk = diskState(env, left.disk, changed);
  const { files } = disk;
  const { known, examined } = await entriesOf(disk, terms, left, progress);
  const entries = [...known.values()];
  const found = checkTogether(
    entries.map(({ checked }) => checked),
    { ...options, places, pages },
  );
  const diagnostics = inReportOrder([...found, ...unreadContent(env, disk.ignored)]);
  const broken = new Set(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  const sound = soundOf(entries.filter(({ checked }) => !broken.has(checked.file)));
  const recordsOf = (isDraft: boolean): AssessmentRecord[] =>
    sound.map(({ record }) => record).filter(({ assessment }) => !!assessment.draft === isDraft);
  return {
    files,
    diagnostics,
    records: recordsOf(false),
    drafts: recordsOf(true),
    origins: new Map(sound.map(({ record, origin }) => [record.slug, origin])),
    examined,
    state: { ...left, disk, entries: known },
  };
}

/** What the last intake of this process has left, where it had the same terms and folders; or else what the disk has. */
function openState(env: Environment, terms: Terms, before: IntakeState | undefined): IntakeState {
  const made = intakeKey(terms);
  const of = [contentDirectories(env), process.cwd(), siteConfig(env).basePath];
  const place = storeFolder(env, 'intake', ...of);
  if (before?.made === made && before.place === place) return before;
  return {
    made,
    place,
    store: openStore(place, made, STORE_FILES),
    lookStore: openJsonStore<Looks>(storeFolder(env, 'looks', ...of), made),
    entries: new Map(),
  };
}

/** An entry of each file by its path, in their order: known from before, or made now and kept for the next process. */
async function entriesOf(
  { files, looks }: DiskState,
  terms: Terms,
  { store, lookStore, disk, entries }: IntakeState,
  progress: Progress,
) {
  const looked = lookStore.get(LOOKS) ?? {};
  const found = new Map(
    files.flatMap((file): [string, Entry][] => {
      const look = valueAt(looks, file.path);
      const last = entries.get(file.path);
      if (last && disk?.looks.get(file.path) === look) return [[file.path, last]];
      const isSame = ({ version }: Entry) => looked[file.path] === `${look} ${version}`;
      return unchanged(file, store.get(file.path), isSame);
    }),
  );
  const others = files.filter(({ path }) => !found.has(path));
  const written = await writeEntries(others, terms, (done) => progress(done, others.length));
  const fresh = new Map(others.map(({ path }, index) => [path, readEntry(itemAt(written, index))]));
  const known = new Map(
    files.map(({ path }) => [path, found.get(path) ?? valueAt(fresh, path)] as const),
  );
  // Not after a save under the dev server, whose next start reads the few files that were saved.
  if (entries.size === 0) {
    store.keep(new Map([...known].map(([path, { lines }]) => [path, lines])));
    const asSeen = [...known].map(([path, { version }]) => [path, `${looks.get(path)} ${version}`]);
    lookStore.keep(new Map([[LOOKS, Object.fromEntries(asSeen)]]));
  }
  return { known, examined: others.length };
}

/** The records of files without an error, each with what others judge of it, and what it was made from. */
function soundOf(whole: readonly Entry[]): { record: AssessmentRecord; origin: Origin }[] {
  const opinions = Map.groupBy(
    whole.filter(({ opinion }) => opinion !== undefined),
    ({ checked }) => checked.opinionOn,
  );
  return whole.flatMap((entry) => {
    const { written, version, checked } = entry;
    if (!entry.record || !written) return [];
    const others = opinions.get(checked.slug) ?? [];
    const digest = [version, ...others.map((other) => other.version)].join(' ');
    const together = withOpinions(written, others.flatMap(opinionRecord));
    const record = others.length > 0 ? readRecord(together) : entry.record;
    return [{ record, origin: { digest, written: together } }];
  });
}

const opinionRecord = ({ opinion, checked: { slug, file } }: Entry): OpinionRecord[] =>
  opinion ? [{ slug, path: file, opinion }] : [];

/** The entry of a file, where it is that of the file as it stands. */
function unchanged(
  one: PlacedFile,
  lines: EntryLines | undefined,
  isSame: (entry: Entry) => boolean,
): [string, Entry][] {
  const entry = lines && readEntry(lines);
  return entry && (isSame(entry) || entry.version === versionOf(readContent(one.file), one))
    ? [[one.path, entry]]
    : [];
}
