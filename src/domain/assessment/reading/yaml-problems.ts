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
import { causeOf } from './yaml-causes.ts';
import { namedValues, typedValues } from './yaml-properties.ts';
import { UNTIL_READ, yamlWords } from './yaml-words.ts';

export interface YamlProblem extends Mistake {
  readonly kind: 'syntax' | 'duplicate-key' | 'alias';
  readonly range: Range;
}

/** How deeply data may nest: twice as deep as the format does. */
const MAX_DEPTH = 12;

/** More warnings than these tell nobody more. */
const MOST_WARNINGS = 100;

/** A problem before it has its place in the file. */
export type Complaint = Omit<YamlProblem, 'range'> & { readonly at: readonly number[] };

/** Data that nests so deeply that nothing more is read of it. */
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
  // What follows the first error of syntax is mostly its consequence.
  const first = errors.slice(0, 1);
  const sound = first[0]?.pos[0] ?? yaml.length;
  const problems = [
    ...[...first, ...warnings.slice(0, MOST_WARNINGS)].map((error) =>
      syntaxProblem(error, nodes, yaml),
    ),
    ...duplicateKeys(nodes, sound),
    ...namedValues(nodes, sound, yaml),
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
  const line = yaml.slice(yaml.lastIndexOf('\n', from - 1) + 1, lineEnd < 0 ? undefined : lineEnd);
  return {
    kind: 'syntax',
    at: [from, lineEnd < 0 ? to : Math.min(to, lineEnd)],
    message,
    help: `${help}${CURLY.test(line) ? ` ${CURLY_HELP}` : ''}${UNTIL_READ}`,
  };
}

/** Where the quote or bracket stands that an error misses the end of. */
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

/** So many of them are named. */
const MOST_NAMES = 10;

/**
 * One problem for each group that has keys twice: two entries of a list that run together repeat them all. The library
 * would compare each key with each other, which takes long where there are thousands.
 */
function duplicateKeys(nodes: readonly { node: Node }[], sound: number): Complaint[] {
  return nodes.flatMap(({ node }): Complaint[] => {
    if (!isMap(node)) return [];
    const seen = new Set<unknown>();
    const keys = node.items
      .map(({ key }) => key)
      .filter(isScalar)
      .filter(({ value, range }) => {
        const isSecond = seen.has(value);
        seen.add(value);
        return isSecond && (range?.[0] ?? sound) < sound;
      });
    const [first] = keys;
    if (!first?.range) return [];
    const names = [...new Set(keys.map(({ value }) => `"${value}"`))];
    const named = names.slice(0, MOST_NAMES).join(', ');
    const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
    return [
      {
        kind: 'duplicate-key',
        at: first.range.slice(0, 2),
        ...(names.length === 1
          ? {
              message: `The key ${named} appears twice.`,
              help: 'Keep one of the two and remove the other.',
            }
          : {
              message: `The keys ${named}${more} appear twice.`,
              help: 'Start each entry of a list with "- ", or keep each key once.',
            }),
      },
    ];
  });
}

/** Every node of the data in the order of the text, with its depth. Does not recurse. */
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
