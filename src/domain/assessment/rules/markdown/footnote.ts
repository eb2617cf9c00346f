import { rangeOf } from '../../reading/body.ts';
import { nodesOfType } from '../nodes.ts';
import type { FileRule } from '../rule.ts';

export const markdownFootnote: FileRule = {
  id: 'markdown/footnote',
  severity: 'warning',
  title: 'A footnote is defined once, and used.',
  why: 'A footnote that nothing refers to is left out of the page; so is the second of two with the same name.',
  remedy: 'Put the mark where the footnote belongs, or remove the footnote.',
  example: {
    change: ['[^1]: The', '‹[^2]›: The changelog says so.\n\n[^1]: The'],
  },
  check(file) {
    const used = new Set(
      nodesOfType(file, 'footnoteReference').map(({ identifier }) => identifier),
    );
    const defined = nodesOfType(file, 'footnoteDefinition');
    return defined.flatMap((node, index) => {
      const isSecond =
        defined.findIndex(({ identifier }) => identifier === node.identifier) < index;
      const clash = /^(.+)-\d+$/.exec(node.identifier)?.[1];
      const isNumbered = defined.some(({ identifier }) => identifier === clash);
      if (used.has(node.identifier) && !isSecond && !isNumbered) return [];
      const [start] = rangeOf(node);
      const name = node.label ?? node.identifier;
      return {
        range: [start, start + `[^${name}]`.length] as const,
        message: isNumbered
          ? `The places of the footnotes "${clash}" and "${name}" on the page may be the same.`
          : isSecond
            ? `The footnote "${name}" is defined twice; only the first is shown.`
            : `Nothing refers to the footnote "${name}", so the page leaves it out.`,
        help: isNumbered
          ? 'Give one of them a name that does not end in a number after a hyphen.'
          : isSecond
            ? 'Give the second footnote its own name.'
            : `Put [^${name}] where it belongs, or remove the footnote.`,
      };
    });
  },
};
