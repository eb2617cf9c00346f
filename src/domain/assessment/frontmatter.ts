import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Range } from '../position.ts';
import { tooDeep, type YamlProblem, yamlProblems } from './yaml-problems.ts';

/** A key of the data or an index of a list, from the root down. */
export type Path = readonly (string | number)[];

/** The YAML head of a file: its data, and where in the file each key and value stands. */
export interface Frontmatter {
  /** Range of the text between the two `---` lines. */
  readonly range: Range;
  /** Plain data; an empty object where the YAML cannot be read. */
  readonly data: Readonly<Record<string, unknown>>;
  /** False where the YAML cannot be read, so that nothing can be said of its data. */
  readonly readable: boolean;
  readonly problems: readonly YamlProblem[];
  /** Range of the value at a path, or of the nearest parent that exists; of the key where it has no value. */
  readonly valueRange: (path: Path) => Range;
  /** Range of the key at a path, or of the nearest parent that exists. */
  readonly keyRange: (path: Path) => Range;
  /** Range of some characters of a text value; of the whole value where it is not written as it reads. */
  readonly rangeInside: (path: Path, index: number, length: number) => Range;
}

/**
 * Reads the YAML of a frontmatter. Never throws.
 *
 * @param yaml the text between the `---` lines
 * @param offset where that text begins in the file
 */
export function readFrontmatter(yaml: string, offset: number): Frontmatter {
  const document = parsed(yaml);
  const root = document?.contents ?? null;
  const whole: Range = [offset, offset + yaml.length];
  const shift = ([start, end]: readonly number[]): Range => {
    const from = offset + Math.min(start ?? 0, Math.max(yaml.length - 1, 0));
    return [from, Math.max(offset + Math.min(end ?? 0, yaml.length), from + 1)];
  };
  const rangeOf = (node: Node): Range => shift(node.range?.slice(0, 2) ?? [0, yaml.length]);
  const isEmpty = (node: Node): boolean => node.range?.[0] === node.range?.[1];
  const complaints = document ? yamlProblems(document, yaml) : [tooDeep(0)];
  const problems = complaints.map(({ at, ...problem }) => ({ ...problem, range: shift(at) }));
  const readable = problems.every(({ kind }) => kind === 'duplicate-key');

  /** The last node on the way to a path that exists, with its key, and whether that is the whole way. */
  function walk(path: Path): { key: Node | undefined; value: Node | null; complete: boolean } {
    let key: Node | undefined;
    let value: Node | null = root;
    for (const segment of path) {
      const next = isMap(value) ? pairOf(value, segment) : undefined;
      if (next) {
        key = next.key as Node;
        value = (next.value ?? next.key) as Node;
      } else if (isSeq(value) && typeof segment === 'number' && value.items[segment]) {
        value = value.items[segment] as Node;
        key = isMap(value) && value.items[0] ? (value.items[0].key as Node) : value;
      } else return { key, value, complete: false };
    }
    return { key, value, complete: true };
  }

  const keyRange = (path: Path): Range => {
    const { key } = walk(path);
    return key ? rangeOf(key) : [offset, offset + 1];
  };
  const valueRange = (path: Path): Range => {
    const { value, complete } = walk(path);
    return complete && value && !isEmpty(value) ? rangeOf(value) : keyRange(path);
  };
  return {
    range: whole,
    data: document && readable ? (document.toJS() as Record<string, unknown>) : {},
    readable,
    problems,
    keyRange,
    valueRange,
    rangeInside(path, index, length) {
      const { value } = walk(path);
      const [start, end] = valueRange(path);
      if (!isScalar(value) || typeof value.value !== 'string') return [start, end];
      const written = yaml.slice(start - offset, end - offset);
      const begin = written.lastIndexOf(value.value);
      if (begin < 0) return [start, end];
      const from = Math.min(start + begin + index, end - 1);
      return [from, Math.max(Math.min(from + length, end), from + 1)];
    },
  };
}

/** The document, unless it nests so deeply that the parser exhausts its stack. */
function parsed(yaml: string): Document.Parsed | undefined {
  try {
    return parseDocument(yaml, {
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: true,
      resolveKnownTags: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A key that is given twice counts as its last, as it does in the data. */
const pairOf = (map: YAMLMap, key: string | number): Pair | undefined =>
  map.items.findLast((item) => isScalar(item.key) && String(item.key.value) === key);
