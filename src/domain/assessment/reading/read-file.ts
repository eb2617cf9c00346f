import type { Root } from 'mdast';
import type { z } from 'zod';
import { editionOf, FIRST_EDITION, type MaestroEdition } from '../../maestro/layers.ts';
import { type Lines, linesOf } from '../../position.ts';
import { slugOfFile } from '../../slug.ts';
import { type Body, bodyOf, EMPTY_BODY } from './body.ts';
import { closedEarly } from './closed-early.ts';
import { type Frontmatter, readFrontmatter } from './frontmatter.ts';

/** Turns Markdown into a tree with positions. This module imports no engine, so that the browser can use its own. */
export type MarkdownReader = (markdown: string) => Root;

/** Largest assessment file, in bytes. */
export const MAX_BYTES = 64 * 1024;

/** The bytes of a file or, where they are too many to be read, their number. */
export type Content = Uint8Array | { readonly length: number };

/** An assessment file that was read: text, data, sections, and the position of every key and section. */
export interface AssessmentFile {
  /** The file name without its ending. */
  readonly slug: string;
  /** The slug of the agent that the file is an opinion on; absent in an assessment. */
  readonly opinionOn?: string;
  /** The path to show to people. */
  readonly path: string;
  readonly text: string;
  /** The Markdown of the body, at the same offsets as in the text; empty where there is no frontmatter. */
  readonly markdown: string;
  readonly lines: Lines;
  /** Whether the file began with a byte order mark, which the text does not have. */
  readonly byteOrderMark: boolean;
  /** Why the file cannot be read. The rest is then empty. */
  readonly unreadable?: Unreadable;
  /** The schema of its data, where it is neither an assessment nor an opinion. */
  readonly schema?: z.ZodType;
  /** Absent where the file does not begin with a `---` block. */
  readonly frontmatter?: Frontmatter;
  /** The edition of MAESTRO that names its sections. */
  readonly edition: MaestroEdition;
  readonly body: Body;
}

export interface Unreadable {
  readonly kind: 'too-large' | 'not-utf8' | 'merge-conflict' | 'closed-early';
  /** Offset in `text` of the first character that is wrong. */
  readonly offset: number;
  readonly detail: string;
}

/** What git writes into a file that two people changed. It is then two files in one, and neither can be read. */
const CONFLICT = /^(?:<{7}(?: .*)?|>{7} \S.*)$/m;
/** The path of an opinion. A file in a folder of assessments is none, whatever the folder above is called. */
const OPINION = /(?:^|\/)opinions\/(?!assessments\/)([^/]+)\/[^/]+$/;
const FRONTMATTER = /^---[ \t]*\r?\n((?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/;

/** The agent that an opinion is on, by the path of its file; undefined for an assessment. */
export const opinionOn = (path: string): string | undefined => OPINION.exec(path)?.[1];

/** Reads an assessment file once, for every later use. Never throws, whatever the bytes are. */
export function readWith(
  readMarkdown: MarkdownReader,
  content: Content,
  path: string,
): AssessmentFile {
  const decoded = decode(content);
  const { text } = decoded;
  const agent = opinionOn(path);
  const unread = {
    slug: slugOfFile(path),
    ...(agent !== undefined && { opinionOn: agent }),
    path,
    text,
    markdown: '',
    lines: linesOf(text),
    byteOrderMark: BYTE_ORDER_MARK.every((byte, index) => Object(content)[index] === byte),
    edition: FIRST_EDITION,
    body: EMPTY_BODY,
  };
  const [whole = '', yaml = ''] = decoded.unreadable ? [] : (FRONTMATTER.exec(text) ?? []);
  const unreadable = decoded.unreadable ?? conflictIn(text) ?? earlyEndIn(text, whole, yaml);
  if (unreadable) return { ...unread, unreadable };
  if (yaml.trim() === '') return unread;
  const markdown = blanked(text, whole.length);
  const frontmatter = readFrontmatter(yaml, text.indexOf('\n') + 1);
  const edition = editionOf(frontmatter.data.maestro);
  return {
    ...unread,
    frontmatter,
    markdown,
    edition,
    body: bodyOf(readMarkdown, markdown, edition),
  };
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

function conflictIn(text: string): Unreadable | undefined {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return undefined;
  const conflict = CONFLICT.exec(text);
  return conflict
    ? { kind: 'merge-conflict', offset: conflict.index, detail: conflict[0] }
    : undefined;
}

/** @param whole the data with the two lines of hyphens around them; `yaml` is the text between */
function earlyEndIn(text: string, whole: string, yaml: string): Unreadable | undefined {
  if (yaml.trim() === '' || !closedEarly(yaml, text.slice(whole.length))) return undefined;
  return { kind: 'closed-early', offset: text.lastIndexOf('---', whole.length), detail: '' };
}

/** Replaces the beginning of a text by a blank line of the same length, so that the rest keeps its offsets. */
const blanked = (text: string, end: number): string => `${' '.repeat(end - 1)}\n${text.slice(end)}`;

/** Made once, since making it takes longer than decoding a file. */
const STRICT = new TextDecoder('utf-8', { fatal: true });

/** The text of a file, or why it has none. */
export function decode(
  bytes: Content,
  most = MAX_BYTES,
): { text: string; unreadable?: Unreadable } {
  if (!(bytes instanceof Uint8Array) || bytes.length > most) {
    return { text: '', unreadable: { kind: 'too-large', offset: 0, detail: `${bytes.length}` } };
  }
  try {
    return { text: STRICT.decode(bytes) };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return { text, unreadable: { kind: 'not-utf8', offset: firstBroken(bytes), detail: '' } };
  }
}

/** The offset of the first character that is not UTF-8. Not that of the first U+FFFD, which the file may contain itself. */
function firstBroken(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (decodes(bytes.subarray(0, middle))) sound = middle;
    else broken = middle;
  }
  return new TextDecoder().decode(bytes.subarray(0, sound), { stream: true }).length;
}

/** Whether bytes are UTF-8, up to a last character that may be cut off. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
