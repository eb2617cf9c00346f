import { BAND_IDS } from '../../domain/aivss/bands.ts';
import { LAYER_IDS, LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { isOneOf } from '../../domain/tables.ts';
import type { Why } from '../../views/search/ask-names.ts';
import { shownValue } from '../../views/search/filters.ts';
import type { NamedPage } from '../../views/search/names.ts';
import { type BadgeView, bandBadge } from '../../views/shared/badge.ts';
import { count } from '../../views/shared/format.ts';
import { say } from '../../words/say.ts';
import { pageHref } from '../shared/href.ts';
import type { FoundPage, FoundSection } from './engine.ts';
import { markedWords, marking, withEllipses, withoutHeading } from './marked-words.ts';

/** A page that answers a question. */
export interface Result {
  readonly url: string;
  readonly title: string;
  /** What it is, in a word. */
  readonly kind: string;
  /** Undefined where it is no agent. */
  readonly badge: BadgeView | undefined;
  /** HTML of the indexer with the words marked; undefined where it was found by its name alone. */
  readonly excerpt: string | undefined;
  /** The words that were found in it. */
  readonly words: readonly string[];
  /** Those with most of the words first. */
  readonly sections: readonly SectionResult[];
  /** Among which results it stands. */
  readonly group: ResultGroup;
  /** How many threats map to it; undefined where it is no entry of a list, or the text alone was read. */
  readonly threats?: number | undefined;
}

export type ResultGroup = 'named' | 'similar' | 'agents' | 'threats' | 'others';

export const namedResult = (
  { path, name, kind, band, agent, threats }: NamedPage,
  why: Why,
): Result => ({
  url: pageHref(path),
  title: name,
  kind: threats === undefined ? kind : `${kind}, ${threatsInWords(threats)}`,
  badge: agent ? bandBadge(band) : undefined,
  excerpt: undefined,
  words: [],
  sections: [],
  group: groupOf(why, agent !== undefined),
  threats,
});

const threatsInWords = (threats: number): string =>
  threats === 0 ? say('no threat here maps to it') : count(threats, say('threat'), say('threats'));

function groupOf(why: Why, isAgent: boolean): ResultGroup {
  if (why === 'similar') return 'similar';
  if (why === 'described' || why === 'partly') return isAgent ? 'agents' : 'others';
  return 'named';
}

export function foundResult({ url, meta, excerpt, sub_results }: FoundPage): Result {
  const { title = url, kind = '', band } = meta;
  return {
    url: pageHref(url),
    title,
    kind: shownValue(kind),
    words: markedWords(excerpt),
    excerpt: withEllipses(withoutHeading(excerpt, title)),
    badge: band === undefined ? undefined : foundBadge(band),
    group: band === undefined ? 'others' : 'agents',
    sections: sub_results
      .filter((section) => section.url.includes('#'))
      .toSorted((a, b) => relevance(b) - relevance(a))
      .map((section) => sectionResult(section)),
  };
}

/** An agent that is not scored is indexed under that word. */
const foundBadge = (band: string): BadgeView =>
  bandBadge(isOneOf(BAND_IDS, band) ? band : undefined);

/** The engine gives sections in the order of the page; those with most of the words say best why it was found. */
const relevance = ({ weighted_locations }: FoundSection): number =>
  weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);

/** The index gives a section its layer in short, and a layer section nothing else. */
function sectionResult({ url, title: heading, excerpt }: FoundSection) {
  const words = markedWords(excerpt);
  const cut = withEllipses(withoutHeading(excerpt, heading));
  const found = {
    url: marking(pageHref(url), words),
    /** The words that were found in it. */
    words,
    /** Without the title, which may be all that has the words. */
    excerpt: cut,
  };
  const id = LAYER_IDS.findLast((one) => `${heading} `.startsWith(`${layerCode(one)} `));
  if (id === undefined)
    return { ...found, title: shownValue(heading), place: undefined, layer: undefined };
  const layer = `${layerCode(id)} ${LAYERS[id].name}`;
  const title = heading.slice(layerCode(id).length + 1);
  return title
    ? { ...found, title, place: say('Threat on {layer}', { layer }), layer }
    : { ...found, title: layer, place: say('Layer'), layer: undefined };
}
export type SectionResult = ReturnType<typeof sectionResult>;
