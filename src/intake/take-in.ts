import { codeDigest, keyOf, storeFolder } from '../cache/key.ts';
import { type EntryLines, openJsonStore, openStore, type Store } from '../cache/store.ts';
import { type Environment, siteConfig } from '../config.ts';
import { checkTogether } from '../domain/assessment/checking/check.ts';
import {
  type AssessmentRecord,
  assemble,
  type Catalogue,
  type OpinionRecord,
} from '../domain/catalogue.ts';
import { type Diagnostic, inReportOrder } from '../domain/diagnostic.ts';
import { itemAt, valueAt } from '../domain/lookup.ts';
import { type Beside, type Handover, handOver, type Origin } from '../handover.ts';
import { checkOptions } from './check-options.ts';
import { readContent } from './content.ts';
import {
  type ContentFile,
  contentDirectories,
  judgedFiles,
  type PlacedFile,
} from './directories.ts';
import { type Entry, readEntry, type Terms, versionOf } from './entries/entry.ts';
import { readRecord, withOpinions } from './entries/read-record.ts';
import { writeEntries } from './entries/write-entries.ts';
import { versionOnDisk } from './gathered.ts';
import { unreadContent } from './ignored.ts';

/** The assessments and opinions of a site, checked, and the sound ones as records. */
export interface CatalogueIntake {
  readonly files: readonly ContentFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Those of files without an error, in the order of the files, drafts left out. */
  readonly records: readonly AssessmentRecord[];
  /** Those that are checked and not published. */
  readonly drafts: readonly AssessmentRecord[];
  /** For the slug of each record what it was made from. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** How many files were read anew; what is left of the others was known. */
  readonly examined: number;
  readonly left: Left;
}

/** In so many files the entries of ten thousand assessments are, so that one edit writes some 6 MB. */
const STORE_FILES = 64;

/** An entry, and how its file looked on the disk when it was made. */
interface Seen {
  readonly looks: string;
  readonly entry: Entry;
}

/** How each file looked on the disk, and the version of its entry: what looks the same is not read. */
type Looks = Readonly<Record<string, string>>;
const LOOKS = 'looks';

/** What an intake leaves for the next one in this process. */
interface Left {
  readonly made: string;
  readonly place: string;
  readonly store: Store<EntryLines>;
  readonly lookStore: Store<Looks>;
  readonly seen: ReadonlyMap<string, Seen>;
}

/** Told how much of a long piece of work is done. */
export type Progress = (done: number, of: number) => void;

/**
 * Reads, checks and renders every assessment that the environment names, once. What has not changed since the last
 * time is taken from the cache.
 *
 * @param before the last intake of this process: what looks the same on the disk is not even read
 */
export async function takeIn(
  env: Environment,
  progress: Progress = () => {},
  before?: CatalogueIntake,
): Promise<CatalogueIntake> {
  const { pages, places, ...options } = checkOptions(env);
  const config = siteConfig(env);
  const terms: Terms = { options, config };
  const made = keyOf(terms, codeDigest(['src/cache', 'src/domain', 'src/intake', 'src/config.ts']));
  const files = judgedFiles(env);
  const of = [contentDirectories(env), process.cwd(), config.basePath];
  const place = storeFolder(env, 'intake', ...of);
  const { store, lookStore, seen } =
    before?.left.made === made && before.left.place === place
      ? before.left
      : {
          store: openStore(place, made, STORE_FILES),
          lookStore: openJsonStore<Looks>(storeFolder(env, 'looks', ...of), made),
          seen: new Map<string, Seen>(),
        };
  const looked = lookStore.get(LOOKS) ?? {};
  // Asked before a file is read: what is written meanwhile is read the next time.
  const looks = new Map(
    files.map(({ file, path, origin }) => [path, `${versionOnDisk(file)} ${origin.over ?? ''}`]),
  );
  const known = new Map(
    files.flatMap((file): (readonly [string, Entry])[] => {
      const known = seen.get(file.path);
      if (known && known.looks === looks.get(file.path)) return [[file.path, known.entry]];
      const isSame = ({ version }: Entry): boolean =>
        looked[file.path] === `${looks.get(file.path)} ${version}`;
      return unchanged(file, store.get(file.path), isSame);
    }),
  );
  const others = files.filter(({ path }) => !known.has(path));
  const written = await writeEntries(others, terms, (done) => progress(done, others.length));
  const fresh = new Map(others.map(({ path }, index) => [path, readEntry(itemAt(written, index))]));
  const entries = files.map(({ path }) => known.get(path) ?? valueAt(fresh, path));
  store.keep(new Map(entries.map(({ checked, lines }) => [checked.file, lines])));
  const now = entries.map((entry): [string, Seen] => {
    const { file } = entry.checked;
    return [file, { looks: valueAt(looks, file), entry }];
  });
  const asSeen = now.map(([path, { looks, entry }]) => [path, `${looks} ${entry.version}`]);
  lookStore.keep(new Map([[LOOKS, Object.fromEntries(asSeen)]]));
  const found = checkTogether(
    entries.map(({ checked }) => checked),
    { ...options, ...(pages && { pages }), ...(places && { places }) },
  );
  const diagnostics = inReportOrder([...found, ...unreadContent(env)]);
  const broken = new Set(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  const whole = entries.filter(({ checked }) => !broken.has(checked.file));
  const opinions = Map.groupBy(
    whole.filter(({ opinion }) => opinion !== undefined),
    ({ checked }) => checked.opinionOn,
  );
  const sound = whole.flatMap((entry) => {
    const { written, version, checked } = entry;
    if (!entry.record || !written) return [];
    const others = opinions.get(checked.slug) ?? [];
    const digest = [version, ...others.map((other) => other.version)].join(' ');
    const together = withOpinions(written, others.flatMap(opinionRecord));
    const record = others.length > 0 ? readRecord(together) : entry.record;
    return [{ record, origin: { digest, written: together } }];
  });
  return {
    files,
    diagnostics,
    records: sound.flatMap(({ record }) => (record.assessment.draft ? [] : [record])),
    drafts: sound.flatMap(({ record }) => (record.assessment.draft ? [record] : [])),
    origins: new Map(sound.map(({ record, origin }) => [record.slug, origin])),
    examined: others.length,
    left: { made, place, store, lookStore, seen: new Map(now) },
  };
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

/** The same with its drafts, each marked as one in its name: for whoever writes them. */
export const withDrafts = (intake: CatalogueIntake): CatalogueIntake => ({
  ...intake,
  records: [
    ...intake.records,
    ...intake.drafts.map((record) => ({
      ...record,
      assessment: { ...record.assessment, name: `${record.assessment.name} (draft)` },
    })),
  ],
});

/** Scores and orders what was taken in, and hands it to the pages. */
export function handOverCatalogue(
  { records, origins: bySlug }: Pick<CatalogueIntake, 'records' | 'origins'>,
  beside: Beside,
  env: Environment,
): Handover {
  const catalogue = assemble(records, siteConfig(env).equation);
  const origins = new Map(catalogue.agents.map((agent) => [agent, valueAt(bySlug, agent.slug)]));
  const digests = new WeakMap(
    catalogue.agents.map((agent) => [agent, valueAt(bySlug, agent.slug).digest]),
  );
  const handover = { catalogue, origins, digests, ...beside, ...onlyPublished(beside, catalogue) };
  handOver(handover);
  return handover;
}

/** Without what is told of drafts: they have a history, and former slugs may lead to them, but no page. */
function onlyPublished({ histories, redirects }: Beside, { agents }: Catalogue) {
  const slugs = new Set(agents.map(({ slug }) => slug));
  return {
    histories: {
      ...histories,
      agents: histories.agents.filter(({ slug, removed }) => removed || slugs.has(slug)),
    },
    redirects: redirects
      .filter(({ from }) => !slugs.has(from))
      .map(({ from, to }) => ({ from, to: slugs.has(to ?? '') ? to : null })),
  };
}
