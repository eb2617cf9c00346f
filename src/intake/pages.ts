import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Environment } from '../config.ts';
import { plainText } from '../domain/assessment/reading/body.ts';
import { readSatteriMdx } from '../domain/assessment/reading/engine-satteri.ts';
import { readFrontmatter } from '../domain/assessment/reading/frontmatter.ts';
import { decode } from '../domain/assessment/reading/read-file.ts';
import { fileIgnored } from '../domain/assessment/rules/file/ignored.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { ContentKind } from '../domain/links.ts';
import { LAYER_TABLES } from '../domain/maestro/layer-tables.ts';
import { LAYER_IDS, LAYERS, type LayerId } from '../domain/maestro/layers.ts';
import { linesOf, type Position } from '../domain/position.ts';
import { readContent } from './content.ts';
import { type ContentFile, contentFiles } from './content-files.ts';
import { mayBeRead } from './listing.ts';

/** The kinds of content that are MDX. */
export const PAGE_KINDS = ['layers', 'guides'] as const satisfies readonly ContentKind[];
type PageKind = (typeof PAGE_KINDS)[number];

/** Several times the longest page there is. */
const PAGE_MAX_BYTES = 512 * 1024;

/** What search and the loader need of a layer essay or a guide. */
export interface Page {
  readonly id: string;
  readonly file: string;
  readonly source: string;
  readonly frontmatter: Readonly<Record<string, unknown>>;
  /** The text under each heading of level 2; the first has no heading. */
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly text: string;
  }[];
  /** The id of every heading. */
  readonly anchors: readonly string[];
}

/**
 * The pages of a kind.
 *
 * @throws Error with the file and the position, when one cannot be read
 */
export function readPages(kind: PageKind, env: Environment): Page[] {
  return contentFiles(kind, env).map((file) => {
    const page = readPage(file);
    if (!('message' in page)) return page;
    const { line, column } = page.start;
    throw new Error(`${page.file}:${line}:${column} ${page.message} ${page.help}`);
  });
}

/** The essays on the layers; for a layer without one, what its page has all the same. */
export function layerPages(env: Environment): Omit<Page, 'file' | 'source'>[] {
  const essays = readPages('layers', env);
  const missing = LAYER_IDS.filter((id) => !essays.some((essay) => essay.id === id));
  return [...essays, ...missing.map(pageWithoutEssay)];
}

const pageWithoutEssay = (id: LayerId) => ({
  id,
  frontmatter: { title: LAYERS[id].name, summary: LAYERS[id].scope },
  sections: LAYER_TABLES.map(({ anchor, label }) => ({ id: anchor, heading: label, text: '' })),
  anchors: LAYER_TABLES.map(({ anchor }) => anchor),
});

/** A diagnostic of each page that cannot be read. */
export const unreadPages = (kind: PageKind, env: Environment): Diagnostic[] =>
  contentFiles(kind, env)
    .filter(({ file }) => mayBeRead(file))
    .map((file) => readPage(file))
    .filter((page) => 'message' in page);

function readPage({ id, file, path }: ContentFile): Page | Diagnostic {
  const { text, unreadable } = decode(readContent(file, PAGE_MAX_BYTES), PAGE_MAX_BYTES);
  if (unreadable) {
    const { message, help } = UNREADABLE[unreadable.kind === 'too-large' ? 'size' : 'bytes'];
    const start = linesOf(text).positionOf(unreadable.offset);
    return unreadPage(path, start, message(unreadable.detail), help);
  }
  try {
    const tree = readSatteriMdx(text);
    const [head] = tree.children;
    const yaml =
      head?.type === 'yaml' ? readFrontmatter(head.value, text.indexOf('\n') + 1) : undefined;
    const [problem] = yaml?.problems ?? [];
    if (problem) {
      const start = linesOf(text).positionOf(problem.range[0]);
      return unreadPage(path, start, problem.message, problem.help);
    }
    return { id, file, source: text, frontmatter: yaml?.data ?? {}, ...sectionsOf(tree) };
  } catch (error) {
    // The message of the parser begins with the line and column.
    const [, line = 1, column = 1, why] =
      /^(?:(\d+):(\d+): )?(.*)$/s.exec(String(Object(error).message)) ?? [];
    const start = { line: Number(line), column: Number(column) };
    const help = 'Write { as \\{ and < as \\< where they are text.';
    return unreadPage(path, start, `This is not MDX: ${why}.`, help);
  }
}

const UNREADABLE = {
  size: {
    message: (bytes: string) =>
      `The file has ${Math.ceil(Number(bytes) / 1024)} KiB; a page has at most ${PAGE_MAX_BYTES / 1024} KiB.`,
    help: 'Split it, or remove what does not belong there.',
  },
  bytes: {
    message: () => 'This character is not UTF-8, so the file cannot be read.',
    help: 'Save the file again as UTF-8.',
  },
};

const unreadPage = (file: string, start: Position, message: string, help: string): Diagnostic => ({
  rule: fileIgnored.id,
  severity: fileIgnored.severity,
  file,
  path: '',
  message,
  help,
  start,
  end: { ...start, column: start.column + 1 },
});

/** Headings get the same ids as Astro gives them: those of github-slugger, in the order of the text. */
function sectionsOf(tree: Root): Pick<Page, 'sections' | 'anchors'> {
  const anchors: string[] = [];
  const slugger = new GithubSlugger();
  const sections: { id: string; heading: string; content: Root['children'] }[] = [
    { id: '', heading: '', content: [] },
  ];
  for (const node of tree.children) {
    if (node.type === 'yaml') continue;
    const id = node.type === 'heading' ? slugger.slug(textOf(node)) : '';
    if (id !== '') anchors.push(id);
    if (node.type === 'heading' && node.depth === 2) {
      sections.push({ id, heading: textOf(node), content: [] });
    } else sections.at(-1)?.content.push(node);
  }
  return {
    sections: sections.map(({ content, ...section }) => ({ ...section, text: plainText(content) })),
    anchors,
  };
}
