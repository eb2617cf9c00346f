import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Mistake } from '../../diagnostic.ts';
import type { Range } from '../../position.ts';
import { CURLY, CURLY_HELP } from './odd-characters.ts';
import { causeOf, lineAround } from './yaml-causes.ts';
import { namedValues, typedValues } from './yaml-properties.ts';
import { UNTIL_READ, yamlWords } from './yaml-words.ts';

export interface YamlProblem extends Mistake {
  readonly kind: 'syntax' | 'duplicate-key' | 'alias';
  readonly range: Range;
}

/** How deeply data may nest: twice as deep as the format does. */
const MAX_DEPTH = 12;

/** Nobody reads more warnings than these. */
const MOST_WARNINGS = 100;

/** A problem at offsets of the YAML, and not yet of the file. */
export type Complaint = Omit<YamlProblem, 'range'> & { readonly at: readonly number[] };

/** The complaint about data that nest too deeply to be read. */
export const tooDeep = (at: number): Complaint => ({
  kind: 'syntax',
  at: [at, at + 1],
  message: `The data is nested more than ${MAX_DEPTH} levels deep.`,
  help: 'Put text that starts with a bracket, a brace or a hyphen between double quotes.',
});

/** Everything that keeps a YAML document from being read as plain data. */
export function yamlProblems(document: Document.Parsed, yaml: string): Complaint[] {
  const { contents: root, errors, warnings } = document;
  const nodes = [...nodesOf(root)];
  const deep = nodes.find(({ depth }) => depth > MAX_DEPTH);
  if (deep) return [tooDeep(deep.node.range?.[0] ?? 0)];
  if (errors.some(({ message }) => message.includes('call stack'))) return [tooDeep(0)];
  // Most errors after the first one follow from it.
  const first = errors.slice(0, 1);
  const soundUntil = first[0]?.pos[0] ?? yaml.length;
  const problems = [
    ...[...first, ...warnings.slice(0, MOST_WARNINGS)].map((error) =>
      syntaxProblem(error, nodes, yaml),
    ),
    ...duplicateKeys(nodes, soundUntil),
    ...namedValues(nodes, soundUntil, yaml),
    ...typedValues(nodes, warnings, yaml),
  ];
  if (problems.length > 0 || isMap(root)) return problems;
  const at = root?.range ?? [0, 1];
  return [
    {
      kind: 'syntax',
      at: [at[0], at[0] + 1],
      message: root ? 'The data is not a list of "key: value" lines.' : 'The data is empty.',
      help: 'Start with "name: …"; the guide on contributing has a complete example.',
    },
  ];
}

function syntaxProblem(
  error: YAMLError,
  nodes: readonly { node: Node }[],
  yaml: string,
): Complaint {
  const { message, help } = yamlWords(error.code, error.message);
  const opening = message.endsWith('not closed.') ? openingBefore(error, nodes) : undefined;
  const cause = causeOf(error, yaml, opening);
  if (cause) return { kind: 'syntax', ...cause, help: `${cause.help}${UNTIL_READ}` };
  const [from, to] = opening === undefined ? error.pos : [opening, opening + 1];
  const lineEnd = yaml.indexOf('\n', from);
  const quotes = CURLY.test(lineAround(yaml, from)) ? ` ${CURLY_HELP}` : '';
  return {
    kind: 'syntax',
    at: [from, lineEnd < 0 ? to : Math.min(to, lineEnd)],
    message,
    help: `${help}${quotes}${UNTIL_READ}`,
  };
}

/** The offset of the quote or bracket that is not closed, according to an error. */
function openingBefore(error: YAMLError, nodes: readonly { node: Node }[]): number | undefined {
  const isQuote = /quote/.test(error.message);
  return nodes
    .map(({ node }) => node)
    .filter((node) =>
      isQuote
        ? isScalar(node) && /^QUOTE/.test(node.type ?? '')
        : isCollection(node) && node.flow === true,
    )
    .filter(({ range }) => range && range[0] < error.pos[0] && range[2] >= error.pos[0])
    .at(-1)?.range?.[0];
}

/** In a message about repeated keys. */
const MOST_NAMES = 10;

/**
 * One problem for each group that has keys twice, since two entries of a list that run together repeat them all. The
 * library is not asked: it compares each key with each other, which takes long where there are thousands.
 */
function duplicateKeys(nodes: readonly { node: Node }[], soundUntil: number): Complaint[] {
  return nodes.flatMap(({ node }): Complaint[] => {
    if (!isMap(node)) return [];
    const seen = new Set<unknown>();
    const repeated = node.items
      .map(({ key }) => key)
      .filter(isScalar)
      .filter(({ value, range }) => {
        const isRepeated = seen.has(value);
        seen.add(value);
        return isRepeated && (range?.[0] ?? soundUntil) < soundUntil;
      });
    const [first] = repeated;
    if (!first?.range) return [];
    const names = [...new Set(repeated.map(({ value }) => `"${value}"`))];
    return [{ kind: 'duplicate-key', at: first.range.slice(0, 2), ...repeatedKeysWords(names) }];
  });
}

function repeatedKeysWords(names: readonly string[]): Mistake {
  if (names.length === 1) {
    return {
      message: `The key ${names[0]} appears twice.`,
      help: 'Keep one of the two and remove the other.',
    };
  }
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return {
    message: `The keys ${names.slice(0, MOST_NAMES).join(', ')}${more} appear twice.`,
    help: 'Start each entry of a list with "- ", or keep each key once.',
  };
}

/** Every node of the data in the order of the text, with its depth. Without recursion, as in `walk`. */
function* nodesOf(root: Node | null): Generator<{ readonly node: Node; readonly depth: number }> {
  const stack: { node: unknown; depth: number }[] = [{ node: root, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top;
    if (!isNode(node)) continue;
    yield { node, depth };
    if (!isCollection(node)) continue;
    const children = isMap(node)
      ? node.items.flatMap(({ key, value }) => [key, value])
      : node.items;
    for (const child of children.toReversed()) stack.push({ node: child, depth: depth + 1 });
  }
}
