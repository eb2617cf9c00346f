import { BAND_IDS } from '../../domain/aivss/bands.ts';
import { LAYER_IDS, LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { isOneOf } from '../../domain/tables.ts';
import type { Why } from '../../views/search/ask-names.ts';
import { shownValue } from '../../views/search/filters.ts';
import type { NamedPage } from '../../views/search/names.ts';
import { type BadgeView, bandBadge } from '../../views/shared/badge.ts';
import { threatsOfAgents } from '../../views/shared/format.ts';
import { say } from '../../words/say.ts';
import { pageHref } from '../shared/href.ts';
import type { FoundPage, FoundSection } from './engine.ts';
import { hasWords, markedWords, marking, withEllipses, withoutHeading } from './marked-words.ts';

/** A page that was found. */
export interface Result {
  readonly url: string;
  readonly title: string;
  /** What the page is about, in a word. */
  readonly kind: string;
  /** Undefined where it is not the page of an agent. */
  readonly badge: BadgeView | undefined;
  /** HTML of the indexer with the words marked; undefined where the page was found by its name alone. */
  readonly excerpt: string | undefined;
  /** The words that were found on the page. */
  readonly words: readonly string[];
  /** Whether one section, or what comes before them, has every word of the question. */
  readonly isAbout: boolean;
  /** Those with every word, or if there is none, those with some; the most telling first. */
  readonly sections: readonly SectionResult[];
  readonly group: ResultGroup;
  /** How many threats map to it; undefined where it is not an entry of a list, or was found by its text. */
  readonly threats?: number | undefined;
}

export type ResultGroup = 'named' | 'similar' | 'agents' | 'threats' | 'others';

export const namedResult = (
  { path, name, kind, band, agent, threats, agents }: NamedPage,
  why: Why,
): Result => ({
  url: pageHref(path),
  title: name,
  kind: threats === 0 ? `${kind}, ${say('no threat here maps to it')}` : kind,
  badge: agent ? bandBadge(band) : undefined,
  excerpt: undefined,
  words: [],
  isAbout: true,
  sections: threats && agents ? [threatsOf(path, threatsOfAgents(threats, agents))] : [],
  group: groupOf(why, agent !== undefined),
  threats,
});

/** The table of the threats that map to an entry, as a section of its page. */
const threatsOf = (path: string, title: string): SectionResult => ({
  url: pageHref(`${path}#threats`),
  title,
  words: [],
  isAbout: true,
  excerpt: '',
  place: undefined,
  layer: undefined,
});

function groupOf(why: Why, isAgent: boolean): ResultGroup {
  if (why === 'similar') return 'similar';
  if (why === 'described' || why === 'partly') return isAgent ? 'agents' : 'others';
  return 'named';
}

/** @param asked the words of the question */
export function foundResult(page: FoundPage, asked: string): Result {
  const { url, meta, excerpt, sub_results } = page;
  const { title = url, kind = '', band } = meta;
  const isOneWord = !asked.includes(' ');
  const parts = sub_results
    .map((part) => ({ ...part, isAbout: isOneWord || hasWords(wordsAt(page, part), asked) }))
    .toSorted((a, b) => relevance(b) - relevance(a));
  const isAbout = parts.some((part) => part.isAbout);
  return {
    url: pageHref(url),
    title,
    kind: shownValue(kind),
    words: markedWords(excerpt),
    excerpt: withEllipses(withoutHeading(excerpt, title)),
    badge: band === undefined ? undefined : foundBadge(band),
    group: band === undefined ? 'others' : 'agents',
    isAbout,
    sections: parts
      .filter((part) => part.url.includes('#') && part.isAbout === isAbout)
      .map(sectionResult),
  };
}

/** Every word that was found in a section; an excerpt has only some of them. */
function wordsAt({ content }: FoundPage, { weighted_locations }: FoundSection): string[] {
  // The indexer writes no blanks between the words of some scripts.
  const all = content.split(content.includes('\u200b') ? '\u200b' : /\s+/);
  return weighted_locations.map(({ location }) => (all[location] ?? '').toLowerCase());
}

/** Agents without a score are indexed under another word than a band. */
const foundBadge = (band: string): BadgeView =>
  bandBadge(isOneOf(BAND_IDS, band) ? band : undefined);

/** The engine returns sections in the order of the page. Those with the most words show best why it was found. */
const relevance = ({ weighted_locations }: FoundSection): number =>
  weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);

/** In the index a heading begins with the code of the layer; that of a layer itself is the code alone. */
function sectionResult({
  url,
  title: heading,
  excerpt,
  isAbout,
}: FoundSection & { readonly isAbout: boolean }) {
  const words = markedWords(excerpt);
  const found = {
    url: marking(pageHref(url), words),
    words,
    isAbout,
    /** Without the title, which may be all that has the words. */
    excerpt: withEllipses(withoutHeading(excerpt, heading)),
  };
  const id = LAYER_IDS.findLast((layerId) => `${heading} `.startsWith(`${layerCode(layerId)} `));
  if (id === undefined)
    return { ...found, title: shownValue(heading), place: undefined, layer: undefined };
  const layer = `${layerCode(id)} ${LAYERS[id].name}`;
  const title = heading.slice(layerCode(id).length + 1);
  return title
    ? { ...found, title, place: say('Threat on {layer}', { layer }), layer }
    : { ...found, title: layer, place: say('Layer'), layer: undefined };
}
export type SectionResult = ReturnType<typeof sectionResult>;
