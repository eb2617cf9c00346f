/** A threat as a place on the path of an attack. */
interface PathThreat {
  readonly id: string;
  /** The threats that it opens. */
  readonly leadsTo: readonly string[];
}

/**
 * The circles among threats that lead to one another, each once and from the threat that stands first. Empty where
 * every path ends. Ids that no threat has lead nowhere.
 */
export function circlesOf(threats: readonly PathThreat[]): string[][] {
  const next = new Map(threats.map(({ id, leadsTo }) => [id, leadsTo]));
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (id: string, path: readonly string[]): void => {
    const at = path.indexOf(id);
    if (at >= 0) circles.push(path.slice(at));
    if (at >= 0 || done.has(id)) return;
    for (const other of next.get(id) ?? []) walk(other, [...path, id]);
    done.add(id);
  };
  for (const { id } of threats) walk(id, []);
  return circles;
}

/** A few dozen threats that all open one another have more ways than a computer can count, and a reader needs none. */
const MOST_PATHS = 100;

/**
 * Every way from a threat that no other opens to one that opens no other, each of two threats or more; the first
 * hundred where there are more. Circles, which the rules refuse, are not followed.
 */
export function pathsOf<T extends PathThreat>(threats: readonly T[]): T[][] {
  const known = new Map(threats.map((threat) => [threat.id, threat]));
  const opened = new Set(threats.flatMap(({ leadsTo }) => leadsTo));
  const paths: T[][] = [];
  const follow = (threat: T, path: readonly T[]): void => {
    const here = [...path, threat];
    const next = threat.leadsTo
      .flatMap((id) => known.get(id) ?? [])
      .filter((other) => !here.includes(other));
    if (next.length === 0 && here.length > 1) paths.push(here);
    for (const other of next) if (paths.length < MOST_PATHS) follow(other, here);
  };
  for (const threat of threats) if (!opened.has(threat.id)) follow(threat, []);
  return paths.slice(0, MOST_PATHS);
}
