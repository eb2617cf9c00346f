import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
} from 'yaml';
import type { Range } from '../position.ts';

/** A key of the data or an index of a list, from the root down. */
export type Path = readonly (string | number)[];

export interface YamlProblem {
  readonly kind: 'syntax' | 'duplicate-key' | 'alias';
  readonly range: Range;
  readonly message: string;
}

/** The YAML head of a file: its data, and where in the file each key and value stands. */
export interface Frontmatter {
  /** Range of the text between the two `---` lines. */
  readonly range: Range;
  /** Plain data; an empty object where the YAML cannot be read. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly problems: readonly YamlProblem[];
  /** Range of the value at a path, or of the nearest parent that exists. */
  readonly valueRange: (path: Path) => Range;
  /** Range of the key at a path, or of the nearest parent that exists. */
  readonly keyRange: (path: Path) => Range;
  /** Offset in the file of a character of a one-line text value. */
  readonly offsetInside: (path: Path, index: number) => number;
}

/**
 * Reads the YAML of a frontmatter.
 *
 * @param yaml the text between the `---` lines
 * @param offset where that text begins in the file
 */
export function readFrontmatter(yaml: string, offset: number): Frontmatter {
  const document = parseDocument(yaml, { prettyErrors: false, stringKeys: true, uniqueKeys: true });
  const whole: Range = [offset, offset + yaml.length];
  const shift = ([start, end]: readonly number[]): Range => {
    const from = offset + Math.min(start ?? 0, Math.max(yaml.length - 1, 0));
    return [from, Math.max(offset + Math.min(end ?? 0, yaml.length), from + 1)];
  };
  const problems: YamlProblem[] = [...document.errors, ...document.warnings].map((error) => ({
    kind: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'syntax',
    range: shift(error.pos),
    message: error.message,
  }));
  visit(document, {
    Alias: (_, node) => {
      problems.push({ kind: 'alias', range: shift(node.range ?? []), message: `*${node.source}` });
    },
  });
  const root = document.contents;
  const readable = problems.length === 0 && isMap(root);
  if (problems.length === 0 && !isMap(root)) {
    problems.push({
      kind: 'syntax',
      range: whole,
      message: 'This is not a list of "key: value" lines.',
    });
  }
  const rangeOf = (node: unknown): Range =>
    shift((node as Node | null)?.range?.slice(0, 2) ?? [0, yaml.length]);

  /** The last node on the way to a path that exists, and how much of the path led there. */
  function walk(path: Path): { key: unknown; value: unknown; complete: boolean } {
    let key: unknown = null;
    let value: unknown = root;
    for (const segment of path) {
      if (isMap(value)) {
        const pair: Pair | undefined = value.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === segment,
        );
        if (!pair) return { key, value, complete: false };
        key = pair.key;
        value = pair.value ?? pair.key;
      } else if (isSeq(value) && typeof segment === 'number' && value.items[segment]) {
        value = value.items[segment];
        key = value;
      } else return { key, value, complete: false };
    }
    return { key, value, complete: true };
  }

  return {
    range: whole,
    data: readable ? (document.toJS() as Record<string, unknown>) : {},
    problems,
    valueRange(path) {
      const { key, value, complete } = walk(path);
      if (complete) return rangeOf(value);
      return key === null ? [offset, offset + 1] : rangeOf(key);
    },
    keyRange(path) {
      const { key } = walk(path);
      return key === null ? [offset, offset + 1] : rangeOf(key);
    },
    offsetInside(path, index) {
      const { value } = walk(path);
      const [start] = rangeOf(value);
      if (!(value instanceof Scalar) || value.source === undefined) return start;
      const quoted = value.type === Scalar.QUOTE_DOUBLE || value.type === Scalar.QUOTE_SINGLE;
      return start + (quoted ? 1 : 0) + index;
    },
  };
}
