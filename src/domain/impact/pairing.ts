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
  const { kept, gone, fresh } = byPath(before, after);
  const byContent = matching(gone, fresh, (path, side) => contentOf(side, path), before, after);
  const found = new Set(byContent.values());
  const byIdentity = matching(
    gone.filter((path) => !byContent.has(path)),
    fresh.filter((path) => !found.has(path)),
    (path, side) => identityOf(side, path),
    before,
    after,
  );
  const moved = new Map([...byContent, ...byIdentity]);
  const arrived = new Set(moved.values());
  return [
    ...kept.map((path) => ({ before: path, after: path })),
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

const pathsOf = ({ sound, broken, unknown }: Side): string[] =>
  [...sound.keys(), ...broken.keys(), ...unknown].toSorted();

function byPath(before: Side, after: Side) {
  const [old, now] = [new Set(pathsOf(before)), new Set(pathsOf(after))];
  return {
    kept: [...old].filter((path) => now.has(path)),
    gone: [...old].filter((path) => !now.has(path)),
    fresh: [...now].filter((path) => !old.has(path)),
  };
}

type Keys = (path: string, side: Side) => readonly string[];

/** Pairs by any key that two files share, in the order of their paths; each file is taken once. */
function matching(
  gone: readonly string[],
  fresh: readonly string[],
  keys: Keys,
  before: Side,
  after: Side,
): Map<string, string> {
  const byKey = new Map<string, string[]>();
  for (const path of fresh) {
    for (const key of keys(path, after)) byKey.set(key, [...(byKey.get(key) ?? []), path]);
  }
  const taken = new Set<string>();
  const pairs = new Map<string, string>();
  for (const path of gone) {
    const candidates = keys(path, before).flatMap((key) => byKey.get(key) ?? []);
    const match = candidates.find((candidate) => !taken.has(candidate));
    if (match === undefined) continue;
    taken.add(match);
    pairs.set(path, match);
  }
  return pairs;
}

function contentOf(side: Side, path: string): string[] {
  const text = side.sound.get(path)?.file.text;
  return text === undefined ? [] : [text];
}

function identityOf(side: Side, path: string): string[] {
  const assessment = side.sound.get(path)?.assessment;
  return assessment ? marksOf(assessment) : [];
}

/** What an agent is known by, the surest first. */
const marksOf = ({ name, homepage, repository, identifiers = [] }: Assessment): string[] => [
  ...identifiers,
  ...[repository, homepage].flatMap((address) => address ?? []),
  nameKey(name),
];
