import { leaf, type Read, readFlow } from './plain-flow.ts';
import { blockScalar, plainScalar, quotedScalar } from './plain-scalars.ts';
import type { YamlPair, YamlTree } from './yaml-tree.ts';

/**
 * Reads the YAML that assessments are mostly written in: maps and lists by indentation, texts plain, quoted or in
 * blocks. It is ten times as fast as the library, which reads all of YAML, and at ten thousand files that is most of
 * a build. Whatever is not wholly plain (an escape, a comment, a blank line, an alias, any mistake) is left to the
 * library, which also words the complaints. A test holds the two to the same data and positions.
 */
export interface PlainYaml {
  readonly data: Readonly<Record<string, unknown>>;
  readonly tree: YamlTree;
}

interface Line {
  readonly indent: number;
  readonly text: string;
  /** Offset of the text, after the indentation. */
  readonly at: number;
}

/** How deeply the format nests, and a little more. */
const MAX_DEPTH = 8;
const KEY = /^([A-Za-z][A-Za-z0-9-]{0,60}):(?: (?! )|$)/;
/** What most files are made of, which takes less time to find out than the exceptions. */
const COMMON = /^[\n\x20-\x7e]*$/;
/** Controls, half characters, and line ends that not everybody takes for such. */
const UNUSUAL = /(?!\n)\p{Cc}|\p{Cs}|\ufeff|\p{Zl}|\p{Zp}/u;

/** @returns undefined where the library must read it */
export function readPlainYaml(yaml: string): PlainYaml | undefined {
  if (!COMMON.test(yaml) && UNUSUAL.test(yaml)) return undefined;
  if (/^\n|\n\n|[^\n]$/.test(yaml)) return undefined;
  const reader = plainReader(linesOf(yaml), yaml.length);
  const read = reader.map(0, 0);
  if (!read || !reader.isAtEnd()) return undefined;
  return { data: read.data as PlainYaml['data'], tree: read.tree };
}

function linesOf(yaml: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const written of yaml.slice(0, -1).split('\n')) {
    const indent = written.search(/[^ ]|$/);
    const text = written.slice(indent);
    lines.push({ indent, text, at: start + indent });
    start += written.length + 1;
  }
  return lines;
}

function plainReader(lines: readonly Line[], length: number) {
  let next = 0;

  /** Where the next line begins, which is where what was read so far ends. */
  const here = (): number => {
    const line = lines[next];
    return line ? line.at - line.indent : length;
  };

  /** The lines that are indented more than a key: what goes on from its line. */
  function deeper(indent: number): Line[] {
    const start = next;
    while ((lines[next]?.indent ?? 0) > indent) next += 1;
    return lines.slice(start, next);
  }

  function map(indent: number, depth: number, first = lines[next]): Read | undefined {
    const data: Record<string, unknown> = {};
    const pairs: YamlPair[] = [];
    for (let line = first; line?.indent === indent; line = lines[next]) {
      const name = KEY.exec(line.text)?.[1];
      if (name === undefined || Object.hasOwn(data, name) || depth > MAX_DEPTH) return undefined;
      next += 1;
      const at = line.at + name.length + 1;
      const rest = line.text.slice(name.length + 2);
      const read = rest === '' ? nested(indent, depth) : scalar(rest, at + 1, indent);
      if (!read) return undefined;
      data[name] = read.data;
      pairs.push({ name, key: { start: line.at, end: at - 1, text: name }, value: read.tree });
    }
    if (!first || pairs.length === 0) return undefined;
    return { data, tree: { start: first.at, end: here(), pairs } };
  }

  /** What stands below a key: a list may stand as far to the left as the key itself. */
  function nested(indent: number, depth: number): Read | undefined {
    const line = lines[next];
    if (!line || line.indent < indent) return undefined;
    if (line.text.startsWith('- ')) return list(line.indent, depth + 1);
    return line.indent > indent ? map(line.indent, depth + 1) : undefined;
  }

  function list(indent: number, depth: number): Read | undefined {
    const data: unknown[] = [];
    const items: YamlTree[] = [];
    const start = lines[next]?.at ?? 0;
    for (let line = lines[next]; line?.indent === indent; line = lines[next]) {
      if (!line.text.startsWith('- ')) break;
      const inner = { indent: indent + 2, text: line.text.slice(2), at: line.at + 2 };
      const read = KEY.test(inner.text) ? map(inner.indent, depth + 1, inner) : item(inner, indent);
      if (!read || depth > MAX_DEPTH) return undefined;
      data.push(read.data);
      items.push(read.tree);
    }
    return { data, tree: { start, end: here(), items } };
  }

  function item({ text, at }: Line, indent: number): Read | undefined {
    next += 1;
    return scalar(text, at, indent);
  }

  /** A scalar that begins at an offset, and may go on over the lines that are indented more than its key. */
  function scalar(text: string, at: number, indent: number): Read | undefined {
    if (/^[[{]/.test(text)) return readFlow(text, at);
    const more = deeper(indent);
    const last = more.at(-1);
    const end = last ? last.at + last.text.length : at + text.length;
    if (/^[|>]/.test(text)) {
      const isEven = more.every((line) => line.indent === more[0]?.indent);
      const block = isEven
        ? blockScalar(
            text,
            more.map((line) => line.text),
          )
        : undefined;
      return block === undefined ? undefined : leaf(block, at, here());
    }
    const all = [text, ...more.map((line) => line.text)];
    const value = /^["']/.test(text) ? quotedScalar(all) : plainScalar(all);
    return value === undefined ? undefined : leaf(value, at, end);
  }

  return { map, isAtEnd: () => next === lines.length };
}
