import { plainScalar, quotedScalar } from './plain-scalars.ts';
import type { YamlPair, YamlTree } from './yaml-tree.ts';

/** A piece of plain YAML: what it says, and where it stands. */
export interface Read {
  readonly data: unknown;
  readonly tree: YamlTree;
}

export const leaf = (data: string | number, start: number, end: number): Read => ({
  data,
  tree: { start, end, text: typeof data === 'string' ? data : undefined },
});

const KEY = /([A-Za-z][A-Za-z0-9-]{0,60}): (?! )/y;
/** Between quotes nothing ends a scalar; otherwise a comma or a bracket does. */
const SCALAR = /"[^"\\]*"|'(?:[^']|'')*'|[^,[\]{}"' ](?:[^,[\]{}]*[^,[\]{} ])?/y;
const MAX_DEPTH = 4;

/**
 * Reads a list or a map on one line, `[a, b]` or `{ score: 0.5, reason: "…" }`, spaced as people space it.
 *
 * @param start offset of the line
 * @returns undefined where it is anything else
 */
export function readFlow(line: string, start: number): Read | undefined {
  let at = 0;
  const eat = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const [all, group] = pattern.exec(line) ?? [];
    at += all?.length ?? 0;
    return group ?? all;
  };

  function value(depth: number): Read | undefined {
    if (depth > MAX_DEPTH) return undefined;
    if (line[at] === '[') return list(depth);
    if (line[at] === '{') return map(depth);
    const from = at;
    const written = eat(SCALAR);
    if (written === undefined) return undefined;
    const read = /^["']/.test(written) ? quotedScalar([written]) : plainScalar([written]);
    return read === undefined ? undefined : leaf(read, start + from, start + at);
  }

  function list(depth: number): Read | undefined {
    const from = at;
    const items: Read[] = [];
    for (let opening = eat(/\[ ?/y); opening !== undefined; opening = eat(/, /y)) {
      const item = value(depth + 1);
      if (!item) return undefined;
      items.push(item);
    }
    if (eat(/ ?\]/y) === undefined) return undefined;
    const tree = { start: start + from, end: start + at, items: items.map((item) => item.tree) };
    return { data: items.map((item) => item.data), tree };
  }

  function map(depth: number): Read | undefined {
    const from = at;
    const data: Record<string, unknown> = {};
    const pairs: YamlPair[] = [];
    for (let opening = eat(/\{ ?/y); opening !== undefined; opening = eat(/, /y)) {
      const key = start + at;
      const name = eat(KEY);
      const read = name === undefined || Object.hasOwn(data, name) ? undefined : value(depth + 1);
      if (name === undefined || !read) return undefined;
      data[name] = read.data;
      pairs.push({ name, key: leaf(name, key, key + name.length).tree, value: read.tree });
    }
    if (eat(/ ?\}/y) === undefined) return undefined;
    return { data, tree: { start: start + from, end: start + at, pairs } };
  }

  const read = value(0);
  return at === line.length ? read : undefined;
}
