/** A heading as the renderer writes it, opening or closing. Text has no bare `<`, so nothing else looks like this. */
const HEADING_TAG = /<(\/?)h([3-6])\b/g;
const DEEPEST = 6;

/**
 * Changes the levels of headings in rendered Markdown, so that they fit below a heading of the page. A file does not know
 * where it is shown, and may skip levels. The first heading comes one level below the parent, and each further one at most
 * one level below the heading before it.
 *
 * @param parent level of the heading of the page that the text belongs to
 */
export function nestHeadings(html: string, parent: number): string {
  let previousLevel = 2;
  let shownLevel = parent;
  return html.replace(HEADING_TAG, (_, slash: string, digit: string) => {
    if (slash === '') {
      const level = Number(digit);
      const wanted = shownLevel + Math.min(level - previousLevel, 1);
      shownLevel = Math.min(Math.max(wanted, parent + 1), DEEPEST);
      previousLevel = level;
    }
    return `<${slash}h${shownLevel}`;
  });
}

/** Wraps tables, so that a wide one scrolls by itself and not with the page. */
export const wrapTables = (html: string): string =>
  html.replace(/<table\b/g, '<div class="scroll"><table').replaceAll('</table>', '</table></div>');
