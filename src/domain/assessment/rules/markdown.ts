import type { Nodes } from 'mdast';
import { classifyLink, type Link } from '../../links.ts';
import type { Range } from '../../position.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { MAX_DEPTH, walk } from '../reading/walk.ts';
import { nodes } from './nodes.ts';
import { oncePerFile } from './once-per-file.ts';
import type { Finding } from './rule.ts';
import { type Unclosed, unclosed } from './unclosed.ts';

/** Rules about the Markdown of the body: contributions are data, and nothing in them runs. */

/** A link of the body, or what defines one. */
export interface LinkNode {
  readonly node: Nodes;
  readonly url: string;
  readonly link: Link;
}

export const links = oncePerFile((file): readonly LinkNode[] =>
  nodes(file).flatMap((node) =>
    node.type === 'link' || node.type === 'definition'
      ? [{ node, url: node.url, link: classifyLink(node.url, 'assessments') }]
      : [],
  ),
);

/** Runs a check over every link of the body. */
const eachLink =
  (check: (link: LinkNode, file: AssessmentFile) => Finding | undefined) =>
  (file: AssessmentFile): Finding[] =>
    links(file).flatMap((link) => check(link, file) ?? []);

/** The address of a link in the text, or the whole link where it is written otherwise. */
export function addressRange(node: Nodes, file: AssessmentFile, url: string): Range {
  const [start, end] = rangeOf(node);
  const at = url === '' ? -1 : file.text.slice(start, end).lastIndexOf(url);
  return at < 0 ? [start, end] : [start + at, start + at + url.length];
}

function refused({ node, url, link }: LinkNode, file: AssessmentFile): Finding | undefined {
  if (link.kind !== 'refused') return undefined;
  return {
    range: addressRange(node, file, url),
    message: `This link leads to "${shorten(url)}": ${link.why}.`,
    help: 'Link to an https address, or to another page of the catalogue by its file: lume.md, ../layers/agent-frameworks.mdx.',
  };
}

export const shorten = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 57)}…` : text;

function insecure({ node, url, link }: LinkNode, file: AssessmentFile): Finding | undefined {
  if (link.kind === 'mail') {
    return {
      range: addressRange(node, file, url),
      message: 'This link is a mail address.',
      help: 'Link to a page where the address stands: mail addresses on pages are harvested.',
    };
  }
  if (link.kind !== 'web' || link.secure) return undefined;
  return {
    range: addressRange(node, file, url),
    message: `This link is not https: "${shorten(url)}".`,
    help: 'Use https where the site offers it.',
  };
}

export function rawHtml(file: AssessmentFile): Finding[] {
  let open: string[] = [];
  return nodes(file).flatMap((node) => {
    if (node.type !== 'html') return [];
    const [, slash, name] = /^<(\/?)([a-z][\w-]*)/i.exec(node.value.trim()) ?? [];
    // A closing tag belongs to the mistake that its opening tag is.
    if (slash && name && open.includes(name)) {
      open = open.toSpliced(open.lastIndexOf(name), 1);
      return [];
    }
    if (name && !node.value.includes(`</${name}`)) open.push(name);
    if (node === unclosed(file)?.node) return [unclosedHtml(unclosed(file) as Unclosed)];
    return [
      {
        range: rangeOf(node),
        message: `Raw HTML is not allowed: ${shorten(node.value.trim())}`,
        help: 'Write it as Markdown. To show HTML, put it between backticks.',
      },
    ];
  });
}

const unclosedHtml = ({ opening, closing }: Unclosed): Finding => ({
  range: opening,
  message: `Raw HTML is not allowed, and "${closing}" is missing: the rest of the file belongs to it.`,
  help: 'Remove it. To show HTML, put it between backticks.',
});

const MODULE_LINE =
  /^(?:import\s.+\sfrom\s*["']|import\s*["']|export\s+(?:default|const|let|function|class)\b).*$/gm;
const BRACES = /(?<!\\)\{[^{}]*\}/g;

export function expressions(file: AssessmentFile): Finding[] {
  const found = (node: Nodes, pattern: RegExp): Range[] => {
    const [start, end] = rangeOf(node);
    return [...file.text.slice(start, end).matchAll(pattern)].map((match) => [
      start + match.index,
      start + match.index + match[0].length,
    ]);
  };
  if (!/[{]|import|export/.test(file.markdown)) return [];
  const lines = nodes(file)
    .filter(({ type }) => type === 'paragraph')
    .flatMap((node) => found(node, MODULE_LINE));
  const isInLine = ([start]: Range) => lines.some(([from, to]) => from <= start && start < to);
  const braces = nodes(file)
    .filter(({ type }) => type === 'text')
    .flatMap((node) => found(node, BRACES))
    .filter((range) => !isInLine(range));
  return [
    ...lines.map((range) => ({
      range,
      message: 'This line reads like an MDX import or export. An assessment is plain Markdown.',
      help: 'Remove it. To show code, put it between backticks or into a fenced block.',
    })),
    ...braces.map(([from, to]): Finding => {
      const words = shorten(file.text.slice(from, to));
      return {
        range: [from, to],
        message: `${words} reads like an MDX expression. An assessment is plain Markdown.`,
        help: `Put it between backticks: \`${words}\`.`,
      };
    }),
  ];
}

export function nesting(file: AssessmentFile): Finding[] {
  if (file.body.shallow) return [];
  for (const { node, depth } of walk(file.body.tree)) {
    if (depth <= MAX_DEPTH) continue;
    const [start] = rangeOf(node);
    const message = `Lists or quotations are nested more than ${MAX_DEPTH} deep.`;
    return [{ range: [start, start + 1], message, help: 'Flatten them.' }];
  }
  return [];
}

export const refusedLinks = eachLink(refused);
export const insecureLinks = eachLink(insecure);
export const images = (file: AssessmentFile): Finding[] =>
  nodes(file)
    .filter(({ type }) => type === 'image' || type === 'imageReference')
    .map((node) => ({
      range: rangeOf(node),
      message: 'An assessment cannot show images: they would be loaded from elsewhere.',
      help: 'Describe what the picture shows, and link to the page that has it.',
    }));
