import type { Sound } from '../assessment/checking/check.ts';
import type { Assessment } from '../assessment/format/schema.ts';
import { compareText, nameKey } from '../names.ts';
import type { Side } from './side.ts';

/** One assessment at both times. One of the paths is absent where it is new or gone. */
export interface Pair {
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** By what a renamed file was recognised. */
  readonly renamed?: 'content' | 'identity';
}

/** Which file of the one side is which of the other: the same path, else the same content, else the same agent. */
export function pairUp(before: Side, after: Side): Pair[] {
  const [old, now] = [pathsOf(before), pathsOf(after)];
  const gone = [...old].filter((path) => !now.has(path));
  const fresh = [...now].filter((path) => !old.has(path));
  const byContent = matching(soundOf(before, gone), soundOf(after, fresh), ({ file }) => [
    file.text,
  ]);
  const found = new Set(byContent.values());
  const byIdentity = matching(
    soundOf(before, gone).filter(([path]) => !byContent.has(path)),
    soundOf(after, fresh).filter(([path]) => !found.has(path)),
    ({ assessment }) => marksOf(assessment),
  );
  const moved = new Map([...byContent, ...byIdentity]);
  const arrived = new Set(moved.values());
  return [
    ...[...old].flatMap((path) => (now.has(path) ? { before: path, after: path } : [])),
    ...[...moved].map(([from, to]) => ({
      before: from,
      after: to,
      renamed: byContent.has(from) ? ('content' as const) : ('identity' as const),
    })),
    ...gone.filter((path) => !moved.has(path)).map((path) => ({ before: path, after: undefined })),
    ...fresh
      .filter((path) => !arrived.has(path))
      .map((path) => ({ before: undefined, after: path })),
  ].toSorted((a, b) => compareText(placeOf(a), placeOf(b)));
}

const placeOf = ({ before, after }: Pair): string => after ?? before ?? '';

const pathsOf = ({ sound, broken, unknown }: Side): Set<string> =>
  new Set([...sound.keys(), ...broken.keys(), ...unknown].toSorted());

type Found = readonly [path: string, sound: Sound];

/** What is broken or unknown cannot be recognised. */
const soundOf = ({ sound }: Side, paths: readonly string[]): Found[] =>
  paths.flatMap((path): Found[] => {
    const found = sound.get(path);
    return found ? [[path, found]] : [];
  });

/** Pairs by any key that two files share, in the order of their paths; each file is taken once. */
function matching(
  gone: readonly Found[],
  fresh: readonly Found[],
  keys: (sound: Sound) => readonly string[],
): Map<string, string> {
  const byKey = new Map<string, string[]>();
  for (const [path, sound] of fresh) {
    for (const key of keys(sound)) byKey.set(key, [...(byKey.get(key) ?? []), path]);
  }
  const taken = new Set<string>();
  const pairs = new Map<string, string>();
  for (const [path, sound] of gone) {
    const candidates = keys(sound).flatMap((key) => byKey.get(key) ?? []);
    const match = candidates.find((candidate) => !taken.has(candidate));
    if (match === undefined) continue;
    taken.add(match);
    pairs.set(path, match);
  }
  return pairs;
}

/** What an agent is known by, the surest first. */
const marksOf = ({ name, homepage, repository, identifiers = [] }: Assessment): string[] => [
  ...identifiers,
  ...[repository, homepage].flatMap((address) => address ?? []),
  nameKey(name),
];
