import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parse } from 'yaml';
import type { Environment } from '../config.ts';
import { plainText } from '../domain/assessment/reading/body.ts';
import { readSatteriMdx } from '../domain/assessment/reading/engine-satteri.ts';
import { readContent } from './content.ts';
import { contentFiles } from './directories.ts';

/** A layer essay or a guide, as far as search and the loader need it. */
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
 * @throws Error that names the file and the place, when one is too large or not MDX
 */
export function readPages(kind: 'layers' | 'guides', env: Environment): Page[] {
  return contentFiles(kind, env).map(({ id, file, path }) => {
    const source = readSource(file, path);
    const tree = readMdx(source, path);
    const head = tree.children[0];
    return {
      id,
      file,
      source,
      frontmatter: head?.type === 'yaml' ? parse(head.value) : {},
      ...sectionsOf(tree),
    };
  });
}

/** Several times the longest page there is. */
const MOST_BYTES = 512 * 1024;

function readSource(file: string, path: string): string {
  const bytes = readContent(file, MOST_BYTES);
  if (bytes instanceof Uint8Array) return new TextDecoder().decode(bytes);
  const sizes = `${Math.ceil(bytes.length / 1024)} KiB; a page has at most ${MOST_BYTES / 1024} KiB`;
  throw new Error(
    `${path}:1:1 The file has ${sizes}. Split it, or remove what does not belong there.`,
  );
}

function readMdx(source: string, path: string): Root {
  try {
    return readSatteriMdx(source);
  } catch (error) {
    // The parser begins its message with the line and column.
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${path}:${why.replace(/^(\d+:\d+): /, '$1 ')}`);
  }
}

/** Headings get the ids that Astro gives them: those of github-slugger, in the order of the text. */
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
  const read = sections.map(({ id, heading, content }) => ({
    id,
    heading,
    text: plainText(content),
  }));
  return { sections: read, anchors };
}
