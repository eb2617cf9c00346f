import type { StateView } from '../views/agent/history-view.ts';
import { badgeText } from '../views/shared/badge.ts';
import type { NewsItem } from '../views/whats-new/whats-new.ts';
import { escapeMarkup } from '../words/escape.ts';

/** The feed itself, and the site that it is about. */
export interface FeedPlace {
  readonly title: string;
  readonly language: string;
  readonly subtitle: string;
  /** Stays the same when the site moves to another address (RFC 4151). */
  readonly id: string;
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
const NEWEST = 50;
/** A feed must have a time, also that of an empty catalogue. */
const NO_NEWS_TIME = '1970-01-01T00:00:00Z';

/** What is new, as Atom (RFC 4287). */
export function atomFeed(items: readonly NewsItem[], place: FeedPlace): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${place.language}">`,
    `  <title>${escapeXml(place.title)}</title>`,
    `  <subtitle>${escapeXml(place.subtitle)}</subtitle>`,
    `  <id>${escapeXml(place.id)}</id>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(place.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(place.page)}"/>`,
    `  <updated>${items[0]?.time ?? NO_NEWS_TIME}</updated>`,
    `  <author><name>${escapeXml(place.author)}</name></author>`,
    ...(place.rights ? [`  <rights>${escapeXml(place.rights)}</rights>`] : []),
    ...items.slice(0, NEWEST).map((item) => atomEntry(item, place)),
    '</feed>',
    '',
  ].join('\n');
}

const atomEntry = (item: NewsItem, { page, agent }: FeedPlace): string =>
  [
    '  <entry>',
    `    <title>${escapeXml(titleOf(item))}</title>`,
    `    <id>${escapeXml(tagOf(item.id))}</id>`,
    `    <link href="${escapeXml(item.slug === undefined ? page : agent(item.slug))}"/>`,
    `    <updated>${item.time}</updated>`,
    `    <content type="text">${escapeXml(textOf(item))}</content>`,
    '  </entry>',
  ].join('\n');

/** The same as JSON Feed 1.1. */
export const jsonFeed = (items: readonly NewsItem[], place: FeedPlace) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: place.title,
  description: place.subtitle,
  home_page_url: place.page,
  feed_url: place.self,
  language: place.language,
  authors: [{ name: place.author }],
  items: items.slice(0, NEWEST).map((item) => ({
    id: tagOf(item.id),
    url: item.slug === undefined ? place.page : place.agent(item.slug),
    title: titleOf(item),
    content_text: textOf(item),
    date_published: item.time,
  })),
});

/** The news in which an agent moved into another band, came with a band, or was removed. */
export const bandChanges = (items: readonly NewsItem[]): NewsItem[] =>
  items.filter(({ entry: { before, after } }) => bandOrWord(before) !== bandOrWord(after));

const bandOrWord = (state: StateView | undefined): string | undefined =>
  state && ('badge' in state ? state.badge.band : state.word);

/** The id of a feed, from the name of the site and the path of the feed. */
export const feedTag = (site: string, path: string): string =>
  `tag:septet,2026:feed:${encodeURIComponent(site)}${path}`;

/** The id of an entry, which does not change either. */
const tagOf = (id: string): string => `tag:septet,2026:change:${id}`;

/** `Lume: Changed, High 7.7 → Critical 9.3` */
function titleOf({ name, entry: { what, before, after, isSame } }: NewsItem): string {
  const marks = (isSame ? [after] : [before, after]).flatMap((state) => state ?? []);
  return `${name}: ${what}${marks.length > 0 ? `, ${marks.map(stateText).join(' → ')}` : ''}`;
}

const stateText = (state: StateView): string =>
  'word' in state ? state.word : badgeText(state.badge);

const textOf = (item: NewsItem): string => {
  const { scored, other } = item.entry;
  return [...scored, ...(other ? [other] : [])].join('\n') || titleOf(item);
};

/** Characters that XML 1.0 does not allow in any form. */
const NOT_IN_XML = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu;

const escapeXml = (text: string): string => escapeMarkup(text.replace(NOT_IN_XML, ''));
