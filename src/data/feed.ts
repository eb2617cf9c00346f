import type { StateView } from '../views/agent/history-view.ts';
import { badgeText } from '../views/shared/badge.ts';
import type { NewsItem, NewsLine, SmallChanges } from '../views/whats-new/whats-new.ts';
import { escapeMarkup } from '../words/escape.ts';

/** The feed itself, and the site that it is about. */
export interface FeedPlace {
  readonly title: string;
  readonly language: string;
  readonly subtitle: string;
  /** Stays the same when the site moves to another address (RFC 4151). */
  readonly id: string;
  /** The time of a feed without entries. */
  readonly updated: string;
  readonly self: string;
  /** The page that shows the same. */
  readonly page: string;
  readonly agent: (slug: string) => string;
  /** The name of the site. */
  readonly author: string;
  /** The licence in words; undefined where none is given. */
  readonly rights: string | undefined;
}

/** The most entries of a feed; the pages have everything. */
const NEWEST = 100;

/** What is new, as Atom (RFC 4287). */
export function atomFeed(lines: readonly NewsLine[], place: FeedPlace): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${place.language}">`,
    `  <title>${escapeXml(place.title)}</title>`,
    `  <subtitle>${escapeXml(place.subtitle)}</subtitle>`,
    `  <id>${escapeXml(place.id)}</id>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(place.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(place.page)}"/>`,
    `  <updated>${newestTime(lines) ?? place.updated}</updated>`,
    `  <author><name>${escapeXml(place.author)}</name></author>`,
    ...(place.rights ? [`  <rights>${escapeXml(place.rights)}</rights>`] : []),
    ...entriesOf(lines, place).map(atomEntry),
    '</feed>',
    '',
  ].join('\n');
}

export const newestTime = (dated: readonly { readonly time: string }[]): string | undefined =>
  dated
    .map(({ time }) => time)
    .toSorted()
    .at(-1);

const atomEntry = (entry: FeedEntry): string =>
  [
    '  <entry>',
    `    <title>${escapeXml(entry.title)}</title>`,
    `    <id>${escapeXml(entry.id)}</id>`,
    `    <link href="${escapeXml(entry.url)}"/>`,
    `    <published>${entry.date_published}</published>`,
    `    <updated>${entry.date_modified}</updated>`,
    `    <content type="text">${escapeXml(entry.content_text)}</content>`,
    '  </entry>',
  ].join('\n');

/** The same as JSON Feed 1.1. */
export const jsonFeed = (lines: readonly NewsLine[], place: FeedPlace) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: place.title,
  description: place.subtitle,
  home_page_url: place.page,
  feed_url: place.self,
  language: place.language,
  authors: [{ name: place.author }],
  items: entriesOf(lines, place),
});

const entriesOf = (lines: readonly NewsLine[], place: FeedPlace) =>
  lines
    .slice(0, NEWEST)
    .map((line) => ('agents' in line ? entryOfDay(line, place) : entryOfChange(line, place)));

/** An entry as JSON Feed names its parts. */
type FeedEntry = ReturnType<typeof entryOfChange>;

/** An entry that grows during its day. Its id is of the folder of the feed, because each feed has other agents in it. */
const entryOfDay = (
  { agents, time, since, summary }: SmallChanges,
  place: FeedPlace,
): FeedEntry => ({
  id: place.id.replace(/[^/]*$/, time.slice(0, 10)),
  url: place.page,
  title: summary,
  content_text: agents.map(({ label }) => label).join(', '),
  date_published: since,
  date_modified: time,
  _septet: { agents: agents.flatMap(({ slug }) => slug ?? []), before: null, after: null },
});

function entryOfChange(item: NewsItem, { page, agent }: FeedPlace) {
  const { slug, time, entry } = item;
  const title = titleOf(item);
  return {
    /** It does not change when the site moves either. */
    id: `tag:septet,2026:change:${item.id}`,
    url: slug === undefined ? page : agent(slug),
    title,
    content_text: [...entry.scored, ...(entry.other ? [entry.other] : [])].join('\n') || title,
    date_published: time,
    date_modified: time,
    _septet: {
      agents: slug === undefined ? [] : [slug],
      before: numbersOf(entry.before),
      after: numbersOf(entry.after),
    },
  };
}

/** The band and the score for programs; both are null where a version was not scored. */
const numbersOf = (state: StateView | undefined) =>
  state && 'badge' in state
    ? {
        band: state.badge.score === undefined ? null : state.badge.band,
        score: state.badge.score === undefined ? null : Number(state.badge.score),
      }
    : null;

/** The news in which an agent moved into another band, came with a band, or was removed. */
export const bandChanges = (items: readonly NewsItem[]): NewsItem[] =>
  items.filter(
    ({ isSmall, entry: { before, after } }) => !isSmall && bandOrWord(before) !== bandOrWord(after),
  );

const bandOrWord = (state: StateView | undefined): string | undefined =>
  state && ('badge' in state ? state.badge.band : state.word);

/** The id of a feed, from the name of the site and the path of the feed. */
export const feedTag = (site: string, path: string): string =>
  `tag:septet,2026:feed:${encodeURIComponent(site)}${path}`;

/** `Lume: Changed, High 7.7 → Critical 9.3` */
function titleOf({ name, entry: { what, before, after, isSame } }: NewsItem): string {
  const marks = (isSame ? [after] : [before, after]).flatMap((state) => state ?? []);
  return `${name}: ${what}${marks.length > 0 ? `, ${marks.map(stateText).join(' → ')}` : ''}`;
}

const stateText = (state: StateView): string =>
  'word' in state ? state.word : badgeText(state.badge);

/** Characters that XML 1.0 does not allow in any form. */
const NOT_IN_XML = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu;

const escapeXml = (text: string): string => escapeMarkup(text.replace(NOT_IN_XML, ''));
