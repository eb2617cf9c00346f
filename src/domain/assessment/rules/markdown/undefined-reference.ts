import { rangeOf } from '../../reading/body.ts';
import { nodesOfType, sourceOf } from '../nodes.ts';
import type { FileRule, Finding } from '../rule.ts';
import { isDefinedInUnclosed } from '../unclosed.ts';

const FOOTNOTE = /(?<!\\)\[\^([^[\]\s]+)\]/g;
const REFERENCE = /(?<!\\)\[(?!\^)[^[\]]+\]\[([^[\]^]+)\]/g;

export const markdownUndefinedReference: FileRule = {
  id: 'markdown/undefined-reference',
  severity: 'warning',
  title: 'Footnotes and link references are defined.',
  why: 'A footnote mark or a link without a definition stays on the page as brackets, and the evidence that it points to is missing.',
  remedy: 'Add the definition at the end of the file, or remove the mark.',
  example: {
    change: ['Every action is logged.', 'Every action is logged.‹[^2]›'],
  },
  check(file) {
    if (!file.markdown.includes('[^') && !file.markdown.includes('][')) return [];
    return nodesOfType(file, 'text').flatMap((node) => {
      const [start] = rangeOf(node);
      const source = sourceOf(file, node);
      const findAll = (
        pattern: RegExp,
        message: (name: string) => string,
        help: (name: string) => string,
      ) =>
        [...source.matchAll(pattern)]
          .filter(
            ({ 1: name = '' }) =>
              !isDefinedInUnclosed(file, pattern === FOOTNOTE ? `^${name}` : name),
          )
          .map(
            ({ 0: words, 1: name = '', index }): Finding => ({
              range: [start + index, start + index + words.length],
              message: message(name),
              help: help(name),
            }),
          );
      return [
        ...findAll(
          FOOTNOTE,
          (name) => `The footnote "${name}" is not defined, so the page shows these characters.`,
          (name) => `Add a line "[^${name}]: …" at the end of the file, or remove the mark.`,
        ),
        ...findAll(
          REFERENCE,
          (name) => `The link "${name}" is not defined, so the page shows the brackets.`,
          (name) =>
            `Add a line "[${name}]: https://…" at the end of the file, or write the address in parentheses.`,
        ),
      ];
    });
  },
};
