/** A heading as the renderer writes it, opening or closing. Text has no bare `<`, so nothing else looks like this. */
const HEADING_TAG = /<(\/?)h([3-6])\b/g;
const DEEPEST = 6;

/**
 * Sets rendered Markdown under a heading of the page: the levels of a file know nothing of where it is shown, and may
 * leave levels out. The first heading comes one below the parent, and none more than one below the heading before.
 *
 * @param parent level of the heading of the page that the text belongs to
 */
export function setUnder(html: string, parent: number): string {
  let written = 2;
  let set = parent;
  return html.replace(HEADING_TAG, (_, slash: string, digit: string) => {
    if (slash === '') {
      const level = Number(digit);
      const wanted = set + Math.min(level - written, 1);
      set = Math.min(Math.max(wanted, parent + 1), DEEPEST);
      written = level;
    }
    return `<${slash}h${set}`;
  });
}

/** A wide table scrolls by itself, so that the page need not. */
export const scrollTables = (html: string): string =>
  html.replace(/<table\b/g, '<div class="scroll"><table').replaceAll('</table>', '</table></div>');
