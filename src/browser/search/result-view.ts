import type { ListRow } from '../../views/search/ask-names.ts';
import { adopt } from '../shared/adopt.ts';
import { badge, element, tellApart } from '../shared/elements.ts';
import { pageHref } from '../shared/href.ts';
import { groupsOf } from './groups.ts';
import type { Result, SectionResult } from './result.ts';
import styles from './result-view.css?inline';

adopt(styles);

/** How many sections of one page a result names. */
const SECTIONS_IN_LIST = 3;
const SECTIONS_IN_OPTIONS = 2;

/** Results for the search page, group by group, after the lists that contain what was asked for. */
export const resultSections = (
  results: readonly Result[],
  rows: readonly ListRow[],
): HTMLElement[] => [
  ...(rows.length > 0 ? [element('p', 'result-lists flow', ...rows.map(rowLink))] : []),
  ...groupsOf(results).map((group) =>
    element(
      'section',
      '',
      element('h2', 'result-group', group.label),
      element('ol', 'results bare', ...group.results.map(listItem)),
    ),
  ),
];

const rowLink = ({ label, path }: ListRow): HTMLAnchorElement => link(pageHref(path), `${label} →`);

/** How many results of a group are options while typing. */
const OPTIONS_MAX = 4;

/** The same for the options of the dialog. */
export const resultOptions = (
  results: readonly Result[],
  rows: readonly ListRow[],
): HTMLElement[] => [
  ...rows.map(({ label, path }) => option(pageHref(path), 'option option-row', `${label} →`)),
  ...groupsOf(results, OPTIONS_MAX).flatMap((group) => [
    groupLabel(group.label),
    ...group.results.map(optionGroup),
  ]),
];

/** The label of a group of options. */
function groupLabel(text: string): HTMLElement {
  const label = element('div', 'option-label', text);
  label.role = 'presentation';
  return label;
}

/** A result on the search page: a heading with a link to the page, and links to the sections that have the words. */
function listItem(result: Result): HTMLLIElement {
  const heading = element('h3', '', link(result.url, ...withMarks(result.title, result.words)));
  const sections = result.sections.slice(0, SECTIONS_IN_LIST).map((section) => {
    const [title = '', ...rest] = sectionParts(section);
    return element('li', '', tellApart(link(section.url, title), result.title), ...rest);
  });
  const details = sections.length > 0 ? [element('ul', 'bare', ...sections)] : excerptsOf(result);
  return element('li', '', heading, factsOf(result), ...details);
}

/** The same in the dialog: the page is an option, and so is each of its sections. */
function optionGroup(result: Result): HTMLElement {
  const sections = result.sections.slice(0, SECTIONS_IN_OPTIONS);
  const title = element('span', 'option-title', ...withMarks(result.title, result.words));
  const excerpts = sections.length > 0 ? [] : excerptsOf(result);
  const group = element(
    'div',
    'option-group',
    option(result.url, 'option', title, factsOf(result), ...excerpts),
    ...sections.map((section) =>
      option(section.url, 'option option-section', ...sectionParts(section)),
    ),
  );
  Object.assign(group, { role: 'group', ariaLabel: result.title });
  return group;
}

/** A link as an option of a list box. It never takes the focus from the field. */
export function option(
  url: string,
  className: string,
  ...content: (Node | string)[]
): HTMLAnchorElement {
  const anchor = element('a', className, ...content);
  Object.assign(anchor, { href: url, role: 'option', tabIndex: -1, ariaSelected: 'false' });
  return anchor;
}

function sectionParts({ title, place, excerpt, words }: SectionResult): HTMLElement[] {
  return [
    element('span', 'option-title', ...withMarks(title, words)),
    ...(place ? [element('span', 'option-place', ` ${place}`)] : []),
    ...(excerpt ? [excerptElement(excerpt)] : []),
  ];
}

/** A text with the found words marked. */
const withMarks = (text: string, words: readonly string[]): (HTMLElement | string)[] =>
  text
    .split(/([\p{L}\p{N}]+)/u)
    .map((part) => (words.includes(part.toLowerCase()) ? element('mark', '', part) : part));

/** What a result is, and its badge. The blank separates it from the title for screen readers. */
const factsOf = ({ kind, badge: band }: Result): HTMLElement =>
  element('span', 'option-facts', ` ${kind}`, ...(band ? [' ', badge(band)] : []));

const excerptsOf = ({ excerpt }: Result): HTMLElement[] =>
  excerpt ? [excerptElement(excerpt)] : [];

function link(address: string, ...content: (Node | string)[]): HTMLAnchorElement {
  const anchor = element('a', '', ...content);
  anchor.href = address;
  return anchor;
}

/** The indexer returns excerpts as HTML with `<mark>`. Any other element in them becomes text. */
function excerptElement(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  const parts = [...parsed.childNodes].map((node) => {
    const text = node.textContent ?? '';
    return node instanceof HTMLElement && node.tagName === 'MARK'
      ? element('mark', '', text)
      : text;
  });
  return element('span', 'option-excerpt', ...parts);
}
