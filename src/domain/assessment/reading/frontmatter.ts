import { type Document, parseDocument } from 'yaml';
import type { Range } from '../../position.ts';
import { type Path, valueAtPath } from './path.ts';
import { tooDeep, type YamlProblem, yamlProblems } from './yaml-problems.ts';
import { follow, treeOf, type YamlTree } from './yaml-tree.ts';

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
  const document = parseUnlessTooDeep(yaml);
  const tree = document ? treeOf(document) : null;
  const complaints = document ? yamlProblems(document, yaml) : [tooDeep(0)];
  const readable = complaints.every(({ kind }) => kind === 'duplicate-key');
  const data: Frontmatter['data'] = document && readable ? document.toJS() : {};
  const rangeInFile = ([start, end]: readonly number[]): Range => {
    const from = offset + Math.min(start ?? 0, Math.max(yaml.length - 1, 0));
    return [from, Math.max(offset + Math.min(end ?? 0, yaml.length), from + 1)];
  };
  const rangeOf = ({ start, end }: YamlTree): Range => rangeInFile([start, end]);
  const keyRange = (path: Path): Range => {
    const { key } = follow(tree, path);
    return key ? rangeOf(key) : [offset, offset + 1];
  };
  const valueRange = (path: Path): Range => {
    const { value, complete } = follow(tree, path);
    return complete && value && value.start !== value.end ? rangeOf(value) : keyRange(path);
  };
  return {
    range: [offset, offset + yaml.length],
    data,
    readable,
    problems: complaints.map(({ at, ...problem }) => ({ ...problem, range: rangeInFile(at) })),
    keyRange,
    valueRange,
    rangeInside(path, index, length) {
      const text = valueAtPath(data, path);
      const [start, end] = valueRange(path);
      if (typeof text !== 'string') return [start, end];
      const begin = yaml.slice(start - offset, end - offset).lastIndexOf(text);
      if (begin < 0) return [start, end];
      const from = Math.min(start + begin + index, end - 1);
      return [from, Math.max(Math.min(from + length, end), from + 1)];
    },
  };
}

/** @returns undefined where the YAML nests so deeply that the parser exhausts its stack */
function parseUnlessTooDeep(yaml: string): Document.Parsed | undefined {
  try {
    return parseDocument(yaml, {
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
      resolveKnownTags: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
