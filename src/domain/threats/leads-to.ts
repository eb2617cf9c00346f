/** A threat as a step on the path of an attack. */
interface PathThreat {
  readonly id: string;
  /** The threats that it opens. */
  readonly leadsTo: readonly string[];
}

/**
 * The circles among threats that lead to one another, each once and from its first threat; empty where every path ends.
 * Ids that no threat has lead nowhere.
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

/** A few dozen threats that all open one another have more paths than a computer can count. */
const MOST_PATHS = 100;

/**
 * Every path from a threat that no other opens to one that opens no other, with at least two threats; at most the first
 * `MOST_PATHS`. Circles, which the rules refuse, are not followed.
 */
export function pathsOf<T extends PathThreat>(threats: readonly T[]): T[][] {
  const byId = new Map(threats.map((threat) => [threat.id, threat]));
  const opened = new Set(threats.flatMap(({ leadsTo }) => leadsTo));
  const paths: T[][] = [];
  const follow = (threat: T, path: readonly T[]): void => {
    const longer = [...path, threat];
    const next = threat.leadsTo
      .flatMap((id) => byId.get(id) ?? [])
      .filter((other) => !longer.includes(other));
    if (next.length === 0 && longer.length > 1) paths.push(longer);
    for (const other of next) if (paths.length < MOST_PATHS) follow(other, longer);
  };
  for (const threat of threats) if (!opened.has(threat.id)) follow(threat, []);
  return paths.slice(0, MOST_PATHS);
}
