import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { type Lines, linesOf } from '../position.ts';
import { type Body, readBody } from './body.ts';
import { type Frontmatter, readFrontmatter } from './frontmatter.ts';

/** Largest assessment file, in bytes. */
export const MAX_BYTES = 64 * 1024;

/** An assessment file as read: text, data, sections, and the position of every key and section. */
export interface AssessmentFile {
  /** The file name without its ending. */
  readonly slug: string;
  /** The path to show to people. */
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  /** Why nothing more could be read, if so: the rest is then empty. */
  readonly unreadable?: Unreadable;
  /** Absent where the file does not begin with a `---` block. */
  readonly frontmatter?: Frontmatter;
  readonly body: Body;
}

export interface Unreadable {
  readonly kind: 'too-large' | 'not-utf8';
  /** Offset in `text` of the first character that is wrong. */
  readonly offset: number;
  readonly detail: string;
}

const EMPTY_BODY = readBody({ type: 'root', children: [] });
const FRONTMATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m;

/**
 * Reads an assessment file once, for every later use. Never throws for what the bytes contain.
 *
 * @param bytes the whole file
 * @param path the path to show to people; its last part gives the slug
 */
export function readAssessmentFile(bytes: Uint8Array, path: string): AssessmentFile {
  const slug = path.replaceAll('\\', '/').replace(/^.*\//, '').replace(/\.md$/, '');
  const decoded = decode(bytes);
  const text = decoded.text;
  const base = { slug, path, text, lines: linesOf(text) };
  if (decoded.unreadable) return { ...base, unreadable: decoded.unreadable, body: EMPTY_BODY };
  const head = text.startsWith('---') ? FRONTMATTER.exec(text) : null;
  const yaml = head?.[1] ?? '';
  return {
    ...base,
    ...(head?.index === 0 && { frontmatter: readFrontmatter(yaml, text.indexOf('\n') + 1) }),
    body: readBody(markdownToMdast(text) as Root),
  };
}

function decode(bytes: Uint8Array): { text: string; unreadable?: Unreadable } {
  if (bytes.length > MAX_BYTES) {
    return { text: '', unreadable: { kind: 'too-large', offset: 0, detail: `${bytes.length}` } };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return { text, unreadable: { kind: 'not-utf8', offset: text.indexOf('\uFFFD'), detail: '' } };
  }
}
