/** Signs that stand for the hyphen of a list entry in other programs, by what they are called. */
const HYPHENS: Readonly<Record<string, string>> = {
  '\u2013': 'an en dash',
  '\u2014': 'an em dash',
  '\u2212': 'a minus sign',
  '\u2010': 'a typographic hyphen',
  '\u2011': 'a no-break hyphen',
  '\u2022': 'a bullet',
  '\u2023': 'a bullet',
  '\u25e6': 'a bullet',
  '\u25aa': 'a bullet',
  '\u00b7': 'a middle dot',
  '*': 'an asterisk',
  '+': 'a plus sign',
};
/** Those that are no signs of YAML or Markdown. */
export const DASHES = '\u2010\u2011\u2013\u2014\u2212';
const BULLETS = '\u2022\u2023\u25e6\u25aa\u00b7';
/** How an entry begins: with its sign and the blanks after it. An asterisk alone may begin an alias. */
const ENTRY = new RegExp(`^(-(?=\\s)|[${DASHES}]|[${BULLETS}*+](?=\\s))([ \\t]*)`);
/** A quick test for any of them. */
const ODD_ENTRY = new RegExp(`^[ \\t]*[${DASHES}${BULLETS}*+]`, 'm');
const LINE = /^([ \t]*)([^\s#][^\r\n]*)/gm;
const OPENS = /:[ \t]*(?:#.*)?$/;

/** What stands instead of a hyphen before the first entry of a text; undefined where nothing does. */
export const oddHyphen = (text: string): string | undefined => HYPHENS[ENTRY.exec(text)?.[1] ?? ''];

/** The other signs that begin the entries of lists, and what YAML needs in place of each. Texts may begin so as well. */
export function oddHyphens(yaml: string) {
  if (!ODD_ENTRY.test(yaml)) return [];
  /** The columns in which a list goes on. */
  const lists = new Set<number>();
  let opens = false;
  return [...yaml.matchAll(LINE)].flatMap(({ 1: { length: indent } = '', 2: text = '', index }) => {
    for (const column of lists) if (column > indent) lists.delete(column);
    const [, sign = '', blanks = ''] = ENTRY.exec(text) ?? [];
    const isEntry = sign !== '' && (opens || lists.has(indent));
    if (isEntry) lists.add(indent);
    else lists.delete(indent);
    opens = OPENS.test(text);
    const name = HYPHENS[sign];
    if (!isEntry || name === undefined) return [];
    const hasTab = blanks.includes('\t');
    return {
      at: index + indent,
      length: hasTab ? 1 + blanks.length : 1,
      name,
      meant: hasTab || !/^.\s/.test(text) ? '- ' : '-',
    };
  });
}
