import type { Nodes } from 'mdast';
import type { Range } from '../../../position.ts';
import { shortened } from '../../../shortened.ts';
import { rangeOf } from '../../reading/body.ts';
import { nodes } from '../nodes.ts';
import type { FileRule, Finding } from '../rule.ts';

const MODULE_LINE =
  /^(?:import\s.+\sfrom\s*["']|import\s*["']|export\s+(?:default|const|let|function|class)\b).*$/gm;

const BRACES = /(?<!\\)\{[^{}]*\}/g;

export const markdownExpression: FileRule = {
  id: 'markdown/expression',
  severity: 'error',
  fixed: true,
  title: 'The body has no MDX: no imports, exports or expressions.',
  why: 'MDX runs at build time, so a pull request could run code. Assessments are plain Markdown, and anything that reads like MDX is refused before someone mistakes it for text.',
  remedy: 'Put code between backticks or into a fenced block. A single brace is fine.',
  example: {
    change: ['Every action is logged.', 'Every action is logged under ‹{agent.id}› for a week.'],
  },
  check(file) {
    const rangesIn = (node: Nodes, pattern: RegExp): Range[] => {
      const [start, end] = rangeOf(node);
      return [...file.text.slice(start, end).matchAll(pattern)].map((match) => [
        start + match.index,
        start + match.index + match[0].length,
      ]);
    };
    if (!/[{]|import|export/.test(file.markdown)) return [];
    const lines = nodes(file)
      .filter(({ type }) => type === 'paragraph')
      .flatMap((node) => rangesIn(node, MODULE_LINE));
    const isInLine = ([start]: Range) => lines.some(([from, to]) => from <= start && start < to);
    const braces = nodes(file)
      .filter(({ type }) => type === 'text')
      .flatMap((node) => rangesIn(node, BRACES))
      .filter((range) => !isInLine(range));
    return [
      ...lines.map((range) => ({
        range,
        message:
          'This line reads like an MDX import or export, but an assessment is plain Markdown.',
      })),
      ...braces.map(([from, to]): Finding => {
        const words = shortened(file.text.slice(from, to));
        return {
          range: [from, to],
          message: `${words} reads like an MDX expression, but an assessment is plain Markdown.`,
          help: `Put it between backticks: \`${words}\`.`,
        };
      }),
    ];
  },
};
