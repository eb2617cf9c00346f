import type { StateView } from '../views/agent/history-view.ts';
import type { NewsItem } from '../views/whats-new/whats-new.ts';
import { escapeMarkup } from '../words/escape.ts';

/** Where the feed and what it speaks of stand. */
export interface FeedPlace {
  readonly title: string;
  readonly language: string;
  readonly subtitle: string;
  /** Stays where the site moves to another address (RFC 4151). */
  readonly id: string;
  readonly self: string;
  /** The page that shows the same. */
  readonly page: string;
  readonly agent: (slug: string) => string;
  /** Whose words these are: the name of the site. */
  readonly author: string;
  /** Under which licence, in words; undefined where none is given. */
  readonly rights: string | undefined;
}

/** A feed is for news; the pages have everything. */
const NEWEST = 50;
/** An empty catalogue has no news, and a feed must have a day. */
const NEVER = '1970-01-01T00:00:00Z';

/** What is new, as Atom (RFC 4287). */
export function atomFeed(items: readonly NewsItem[], place: FeedPlace): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${place.language}">`,
    `  <title>${xml(place.title)}</title>`,
    `  <subtitle>${xml(place.subtitle)}</subtitle>`,
    `  <id>${xml(place.id)}</id>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(place.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(place.page)}"/>`,
    `  <updated>${items[0]?.time ?? NEVER}</updated>`,
    `  <author><name>${xml(place.author)}</name></author>`,
    ...(place.rights ? [`  <rights>${xml(place.rights)}</rights>`] : []),
    ...items.slice(0, NEWEST).map((item) => entry(item, place)),
    '</feed>',
    '',
  ].join('\n');
}

const entry = (item: NewsItem, { page, agent }: FeedPlace): string =>
  [
    '  <entry>',
    `    <title>${xml(titleOf(item))}</title>`,
    `    <id>${xml(tagOf(item.id))}</id>`,
    `    <link href="${xml(item.slug === undefined ? page : agent(item.slug))}"/>`,
    `    <updated>${item.time}</updated>`,
    `    <content type="text">${xml(textOf(item))}</content>`,
    '  </entry>',
  ].join('\n');

/** The same as JSON Feed 1.1. */
export const jsonFeed = (items: readonly NewsItem[], place: FeedPlace) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: place.title,
  description: place.subtitle,
  home_page_url: place.page,
  feed_url: place.self,
  language: 'en',
  authors: [{ name: place.author }],
  items: items.slice(0, NEWEST).map((item) => ({
    id: tagOf(item.id),
    url: item.slug === undefined ? place.page : place.agent(item.slug),
    title: titleOf(item),
    content_text: textOf(item),
    date_published: item.time,
  })),
});

/** The news that moved an agent into another band, brought one with a band, or took one away. */
export const bandChanges = (items: readonly NewsItem[]): NewsItem[] =>
  items.filter(({ entry: { before, after } }) => bandIn(before) !== bandIn(after));

const bandIn = (state: StateView | undefined): string | undefined =>
  state && ('badge' in state ? state.badge.band : state.word);

/** The id of a feed, from the name of the site and the path of the feed. */
export const feedTag = (site: string, path: string): string =>
  `tag:septet,2026:feed:${encodeURIComponent(site)}${path}`;

/** An entry keeps its id too. */
const tagOf = (id: string): string => `tag:septet,2026:change:${id}`;

/** `Lume: Changed, High 7.7 → Critical 9.3` */
function titleOf({ name, entry: { what, before, after, isSame } }: NewsItem): string {
  const marks = (isSame ? [after] : [before, after]).flatMap((state) => state ?? []);
  return [`${name}: ${what}`, ...(marks.length > 0 ? [marks.map(wordsOf).join(' → ')] : [])].join(
    ', ',
  );
}

const wordsOf = (state: StateView): string =>
  'word' in state ? state.word : [state.badge.label, state.badge.score ?? []].flat().join(' ');

const textOf = (item: NewsItem): string => {
  const { scored, other } = item.entry;
  return [...scored, ...(other ? [other] : [])].join('\n') || titleOf(item);
};

/** What XML 1.0 cannot say at all. */
const UNSPEAKABLE = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu;

const xml = (text: string): string => escapeMarkup(text.replace(UNSPEAKABLE, ''));
