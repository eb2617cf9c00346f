import type { RootContent } from 'mdast';
import { onceEach } from '../../once-each.ts';
import type { Range } from '../../position.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';

/** A block that nothing closes, so that the rest of the file belongs to it, with headings and footnotes. */
export interface Unclosed {
  readonly node: RootContent;
  /** The line that opens it. */
  readonly opening: Range;
  /** What closes it. */
  readonly closing: string;
  /** The text that the block swallows. */
  readonly rest: string;
}

const FENCE = /^(`{3,}|~{3,})/;
/** Blocks of HTML that continue over empty lines, each with what ends it. */
const HTML: readonly (readonly [begins: RegExp, ends: string])[] = [
  [/^<!--/, '-->'],
  [/^<script\b/i, '</script>'],
  [/^<pre\b/i, '</pre>'],
  [/^<style\b/i, '</style>'],
  [/^<textarea\b/i, '</textarea>'],
  [/^<!\[CDATA\[/, ']]>'],
  [/^<\?/, '?>'],
];

/** What is missing to close a block; undefined where it is closed, or needs no closing. */
function closingOf(node: RootContent, written: string): string | undefined {
  if (node.type === 'html') {
    const [, end] = HTML.find(([begins]) => begins.test(written)) ?? [];
    return end && !written.toLowerCase().includes(end) ? end : undefined;
  }
  const fence = FENCE.exec(written)?.[1];
  if (node.type !== 'code' || !fence) return undefined;
  const last = written.slice(written.indexOf('\n') + 1).split('\n');
  const isClosed = written.includes('\n') && closes(last.at(-1)?.trim() ?? '', fence);
  return isClosed ? undefined : fence;
}

/** Whether a line closes a fence: with the same signs, and at least as many. */
const closes = (line: string, fence: string): boolean =>
  line.startsWith(fence) && line === fence.charAt(0).repeat(line.length);

/** The block at the end of a file that is not closed, if there is one. */
export const unclosedBlock = onceEach((file: AssessmentFile): Unclosed | undefined => {
  const node = file.body.tree.children.at(-1);
  if (node?.type !== 'code' && node?.type !== 'html') return undefined;
  const [start, end] = rangeOf(node);
  const written = file.text.slice(start, end).trim();
  const closing = closingOf(node, written);
  if (closing === undefined) return undefined;
  const [line = '', ...rest] = written.split('\n');
  const from = file.text.indexOf(line, start);
  return { node, opening: [from, from + line.trimEnd().length], closing, rest: rest.join('\n') };
});

/** Whether a footnote or a link is defined in the unclosed block, so that its definition is not seen. */
export const isDefinedInUnclosed = (file: AssessmentFile, label: string): boolean =>
  unclosedBlock(file)?.rest.toLowerCase().includes(`[${label.toLowerCase()}]:`) ?? false;
