import type { Sound } from '../assessment/checking/check.ts';
import type { Assessment } from '../assessment/format/schema.ts';
import { compareText, nameKey } from '../names.ts';
import type { Side } from './side.ts';

/** One assessment at both times. A path is undefined where the assessment is new or gone. */
export interface Pair {
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** By what a renamed file was recognised. */
  readonly renamed?: 'content' | 'identity';
}

/** Which file before is which file after: the one at the same path, else with the same content, else of the same agent. */
export function pairUp(before: Side, after: Side): Pair[] {
  const [pathsBefore, pathsAfter] = [pathsOf(before), pathsOf(after)];
  const gone = [...pathsBefore].filter((path) => !pathsAfter.has(path));
  const fresh = [...pathsAfter].filter((path) => !pathsBefore.has(path));
  const byContent = pairsByKey(soundAt(before, gone), soundAt(after, fresh), ({ file }) => [
    file.text,
  ]);
  const pairedByContent = new Set(byContent.values());
  const byIdentity = pairsByKey(
    soundAt(before, gone).filter(([path]) => !byContent.has(path)),
    soundAt(after, fresh).filter(([path]) => !pairedByContent.has(path)),
    ({ assessment }) => keysOf(assessment),
  );
  const moved = new Map([...byContent, ...byIdentity]);
  const newPaths = new Set(moved.values());
  return [
    ...[...pathsBefore].flatMap((path) =>
      pathsAfter.has(path) ? { before: path, after: path } : [],
    ),
    ...[...moved].map(([from, to]) => ({
      before: from,
      after: to,
      renamed: byContent.has(from) ? ('content' as const) : ('identity' as const),
    })),
    ...gone.filter((path) => !moved.has(path)).map((path) => ({ before: path, after: undefined })),
    ...fresh
      .filter((path) => !newPaths.has(path))
      .map((path) => ({ before: undefined, after: path })),
  ].toSorted((a, b) => compareText(placeOf(a), placeOf(b)));
}

const placeOf = ({ before, after }: Pair): string => after ?? before ?? '';

const pathsOf = ({ sound, broken, unknown }: Side): Set<string> =>
  new Set([...sound.keys(), ...broken.keys(), ...unknown].toSorted());

type FoundSound = readonly [path: string, sound: Sound];

/** The sound files at some paths. Broken and unknown ones cannot be recognised. */
const soundAt = ({ sound }: Side, paths: readonly string[]): FoundSound[] =>
  paths.flatMap((path): FoundSound[] => {
    const file = sound.get(path);
    return file ? [[path, file]] : [];
  });

/** Pairs files that share a key, in the order of their paths; each file is in one pair at most. */
function pairsByKey(
  gone: readonly FoundSound[],
  fresh: readonly FoundSound[],
  keys: (sound: Sound) => readonly string[],
): Map<string, string> {
  const byKey = new Map<string, string[]>();
  for (const [path, sound] of fresh) {
    for (const key of keys(sound)) byKey.set(key, [...(byKey.get(key) ?? []), path]);
  }
  const used = new Set<string>();
  const pairs = new Map<string, string>();
  for (const [path, sound] of gone) {
    const candidates = keys(sound).flatMap((key) => byKey.get(key) ?? []);
    const match = candidates.find((candidate) => !used.has(candidate));
    if (match === undefined) continue;
    used.add(match);
    pairs.set(path, match);
  }
  return pairs;
}

/** What identifies an agent, the surest first. */
const keysOf = ({ name, homepage, repository, identifiers = [] }: Assessment): string[] => [
  ...identifiers,
  ...[repository, homepage].flatMap((address) => address ?? []),
  nameKey(name),
];
