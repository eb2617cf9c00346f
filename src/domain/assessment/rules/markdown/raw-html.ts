import { shortened } from '../../../shortened.ts';
import { rangeOf } from '../../reading/body.ts';
import { nodes } from '../nodes.ts';
import type { FileRule, Finding } from '../rule.ts';
import { type Unclosed, unclosedBlock } from '../unclosed.ts';

export const markdownRawHtml: FileRule = {
  id: 'markdown/raw-html',
  severity: 'error',
  fixed: true,
  title: 'The body has no raw HTML.',
  why: 'Assessments are data. HTML could run in the page of every reader, or break its layout.',
  remedy: 'Write it as Markdown. To show HTML, put it between backticks.',
  example: {
    change: ['Every action is logged.', 'Every action is ‹<b>›logged</b>.'],
  },
  check(file) {
    let open: string[] = [];
    const last = unclosedBlock(file);
    return nodes(file).flatMap((node) => {
      if (node.type !== 'html') return [];
      const [, slash, name] = /^<(\/?)([a-z][\w-]*)/.exec(node.value.trim().toLowerCase()) ?? [];
      // A closing tag is part of the same mistake as its opening tag.
      if (slash && name && open.includes(name)) {
        open = open.toSpliced(open.lastIndexOf(name), 1);
        return [];
      }
      if (name && !node.value.toLowerCase().includes(`</${name}`)) open.push(name);
      if (last && node === last.node) return [unclosedHtml(last)];
      const help = helpOn(node.value.trim(), name);
      return {
        range: rangeOf(node),
        message: `Raw HTML is not allowed: ${shortened(node.value.trim())}`,
        ...(help !== undefined && { help }),
      };
    });
  },
};

/** What Markdown has in place of an element. */
const IN_MARKDOWN: ReadonlyMap<string, string> = new Map([
  ['br', 'End the line with a backslash, or leave a line empty.'],
  ['hr', 'Write --- with an empty line above it.'],
  ['b', 'Write **text**.'],
  ['strong', 'Write **text**.'],
  ['i', 'Write *text*.'],
  ['em', 'Write *text*.'],
  ['code', 'Write `text`.'],
  ['a', 'Write [words](https://…).'],
  ['li', 'Start each entry with "- ".'],
  ['p', 'Leave a line empty between two paragraphs.'],
]);

/** What to do about a comment or an element; undefined where the remedy of the rule says it. */
const helpOn = (html: string, name = ''): string | undefined =>
  html.startsWith('<!--') ? 'Delete it: Markdown has no comments.' : IN_MARKDOWN.get(name);

const unclosedHtml = ({ opening, closing }: Unclosed): Finding => ({
  range: opening,
  message: `Raw HTML is not allowed, and "${closing}" is missing, so the rest of the file belongs to it.`,
});
