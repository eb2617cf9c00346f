/** A threat as a place on the path of an attack. */
export interface PathThreat {
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
