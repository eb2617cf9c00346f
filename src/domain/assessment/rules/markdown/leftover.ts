import { rangeOf } from '../../reading/body.ts';
import { nodesOfType } from '../nodes.ts';
import type { FileRule, Finding } from '../rule.ts';

/** Signs of Markdown that are left in a text, with help on what was probably meant. */
const SIGNS: readonly { readonly sign: RegExp; readonly help: string }[] = [
  {
    sign: /\*\*/,
    help: 'Emphasis needs a space or the end of a word on its outer side: **bold** text.',
  },
  { sign: /\]\(/, help: 'An address in a link has no spaces: write %20 for each, or use <…>.' },
  { sign: /\[\[[^[\]]+\]\]/, help: 'Link to the file of the page: [Lume](lume.md).' },
  { sign: /^\[!\w+\]/, help: 'There are no alerts. Write a plain sentence.' },
  { sign: /^[\u2022\u2023\u25e6\u25aa](?=\s)/m, help: 'Start the entry of a list with "- ".' },
  { sign: /\^\[[^[\]]+\]/, help: 'Give the footnote a name: [^1], and its text below.' },
];

export const markdownLeftover: FileRule = {
  id: 'markdown/leftover',
  severity: 'warning',
  title: 'No sign of Markdown is left in a text.',
  why: 'A sign that Markdown does not recognise as markup is shown as typed, and a link without words cannot be seen or heard.',
  remedy: 'Write it so that it becomes markup, or leave the sign out.',
  example: {
    change: ['It runs on the machine of its user.', 'It runs ‹**›“on”**the machine of its user.'],
  },
  check(file) {
    const signs = nodesOfType(file, 'text').flatMap((node): Finding[] => {
      const [start, end] = rangeOf(node);
      const written = file.text.slice(start, end);
      const [first] = SIGNS.flatMap(({ sign, help: signHelp }) => {
        const match = sign.exec(written);
        return match ? [{ words: match[0], at: start + match.index, help: signHelp }] : [];
      });
      if (!first) return [];
      const { words, at, help } = first;
      return [{ range: [at, at + words.length], message: `"${words}" is shown as typed.`, help }];
    });
    const withoutWords = nodesOfType(file, 'link')
      .filter(({ children }) => children.length === 0)
      .map((node) => ({
        range: rangeOf(node),
        message: 'This link has no words.',
        help: 'Write between the brackets what it leads to.',
      }));
    return [...signs, ...withoutWords];
  },
};
