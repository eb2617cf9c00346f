import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { classifyLink } from '../../links.ts';
import { rangeOf } from '../body.ts';
import type { AssessmentFile } from '../file.ts';
import { MAX_DEPTH, walk } from '../walk.ts';
import type { Finding, Rule } from './rule.ts';

/** Rules about the Markdown of the body: contributions are data, and nothing in them runs. */

/** Runs a check over every node of the body. */
const eachNode =
  (check: (node: Nodes) => Omit<Finding, 'range'> | undefined) =>
  (file: AssessmentFile): Finding[] =>
    file.body.shallow
      ? [...walk(file.body.tree)].flatMap(({ node }) => {
          const finding = check(node);
          return finding ? [{ range: rangeOf(node), ...finding }] : [];
        })
      : [];

const linkOf = (node: Nodes): string | undefined =>
  node.type === 'link' || node.type === 'definition' ? node.url : undefined;

function refusedLink(node: Nodes): Omit<Finding, 'range'> | undefined {
  const url = linkOf(node);
  const link = url === undefined ? undefined : classifyLink(url, 'assessments');
  if (link?.kind !== 'refused') return undefined;
  return {
    message: `This link leads to "${shorten(url as string)}": ${link.why}.`,
    help: 'Link to an https address, or to another page of the catalogue by its file: lume.md, ../layers/agent-frameworks.mdx.',
  };
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

function insecureLink(node: Nodes): Omit<Finding, 'range'> | undefined {
  const url = linkOf(node);
  const link = url === undefined ? undefined : classifyLink(url, 'assessments');
  if (link?.kind === 'mail') {
    return {
      message: 'This link is a mail address.',
      help: 'Link to a page where the address stands: mail addresses on pages are harvested.',
    };
  }
  if (link?.kind !== 'web' || link.secure) return undefined;
  return {
    message: `This link is not https: "${shorten(url as string)}".`,
    help: 'Use https where the site offers it.',
  };
}

const MODULE_LINE =
  /^(?:import\s.+\sfrom\s*["'“]|import\s*["'“]|export\s+(?:default|const|let|function|class)\b)/m;

function expression(node: Nodes): Omit<Finding, 'range'> | undefined {
  if (node.type === 'paragraph' && MODULE_LINE.test(textOf(node))) {
    return {
      message: 'This line reads like an MDX import or export. An assessment is plain Markdown.',
      help: 'Remove it. To show code, put it between backticks or into a fenced block.',
    };
  }
  if (node.type !== 'text' || !/\{[^{}]*\}/.test(node.value)) return undefined;
  return {
    message: 'Braces in the text read like an MDX expression. An assessment is plain Markdown.',
    help: 'Put the words with the braces between backticks: `{id}`.',
  };
}

export const markdownRules: readonly Rule[] = [
  {
    id: 'markdown/raw-html',
    severity: 'error',
    title: 'The body has no raw HTML.',
    check: eachNode((node) =>
      node.type === 'html'
        ? {
            message: `Raw HTML is not allowed: ${shorten(node.value.trim())}`,
            help: 'Write it as Markdown. To show HTML, put it between backticks.',
          }
        : undefined,
    ),
  },
  {
    id: 'markdown/expression',
    severity: 'error',
    title: 'The body has no MDX: no imports, exports or expressions.',
    check: eachNode(expression),
  },
  {
    id: 'markdown/link',
    severity: 'error',
    title: 'A link leads to a web page or to a page of the catalogue.',
    check: eachNode(refusedLink),
  },
  {
    id: 'markdown/insecure-link',
    severity: 'warning',
    title: 'A link uses https.',
    check: eachNode(insecureLink),
  },
  {
    id: 'markdown/image',
    severity: 'error',
    title: 'The body has no images.',
    check: eachNode((node) =>
      node.type === 'image' || node.type === 'imageReference'
        ? {
            message: 'An assessment cannot show images: they would be loaded from elsewhere.',
            help: 'Describe what the picture shows, and link to the page that has it.',
          }
        : undefined,
    ),
  },
  {
    id: 'markdown/nesting',
    severity: 'error',
    title: 'The body does not nest without end.',
    check: (file) =>
      file.body.shallow
        ? []
        : [
            {
              range: rangeOf(file.body.tree.children.at(-1) ?? file.body.tree),
              message: `Lists or quotations are nested more than ${MAX_DEPTH} deep.`,
              help: 'Flatten them.',
            },
          ],
  },
];
