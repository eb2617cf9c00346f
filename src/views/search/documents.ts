import type { AdvisoryEntry, Assessment } from '../../domain/assessment/format/schema.ts';
import { KINDS } from '../../domain/assessment/format/vocabulary.ts';
import type { JudgedThreat } from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { threatAnchor } from '../../domain/links.ts';
import { LAYER_IDS, LAYER_TAGS, layerCode, layersIn } from '../../domain/maestro/layers.ts';
import { CANONICAL_THREATS } from '../../domain/maestro/threats.ts';
import { idIn } from '../../domain/tables.ts';
import { topicsOf } from '../../domain/threats/topics.ts';
import { escapeMarkup } from '../../words/escape.ts';
import { bandLabel } from '../shared/badge.ts';
import { topicInFull } from '../threats/topic-label.ts';
import type { SearchFilter } from './filters.ts';

/** A page for the search index, with the anchors of its sections. It is in English; `shownValue` translates. */
export interface SearchDocument {
  readonly path: string;
  readonly title: string;
  /** What a result shows. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<SearchFilter, readonly string[]>>;
  /** What its words count, where that is not 1. */
  readonly weight?: number;
  readonly summary: string;
  readonly sections: readonly SearchSection[];
}

/** The filters of a page that is not an agent, to which it adds its kind. */
export const NO_FILTERS: SearchDocument['filters'] = {
  page: [],
  band: [],
  kind: [],
  evidence: [],
  risk: [],
};

/**
 * What is searched of an agent: its whole summary and introduction, the title of every threat with the entries that it maps
 * to, and the first sentence of every reason and layer section. Anything more would slow a first search down and find little;
 * docs/decisions/0004 has the figures.
 */
export function agentDocument(agent: Agent): SearchDocument {
  const { assessment, judgement, band } = agent;
  const { text } = agent.texts();
  return {
    path: `/agents/${agent.slug}/`,
    title: assessment.name,
    meta: {
      kind: KINDS[assessment.kind].label,
      band: band ?? 'not-scored',
    },
    filters: filtersOf(agent),
    summary: [assessment.summary, ...identityWords(assessment)].join(' '),
    sections: [
      { anchor: 'introduction', heading: 'What was assessed', text: text.introduction },
      ...judgement.threats.map((threat) => threatSection(threat)),
      ...layersIn(assessment.maestro).map((id) => ({
        anchor: id,
        // Without the name of the layer, which every agent would have; results show it by the code.
        heading: layerCode(id),
        text: firstSentenceOf(text.layers[id]),
      })),
    ].filter((section) => section.text !== ''),
  };
}

const filtersOf = ({ assessment, judgement, band }: Agent): SearchDocument['filters'] => ({
  page: ['Agent'],
  band: [bandLabel(band)],
  kind: [KINDS[assessment.kind].label],
  evidence: layersIn(assessment.maestro).flatMap((id) => {
    const tag = assessment.layers[id];
    return tag ? `${layerCode(id)} ${LAYER_TAGS[tag].label.toLowerCase()}` : [];
  }),
  risk: [...new Set(judgement.threats.flatMap(({ risk }) => risk?.label ?? []))],
});

/** What identifies an agent besides its name. It comes last, so that excerpts do not have it between sentences. */
const identityWords = ({
  aliases = [],
  vendor = '',
  tags = [],
  subject,
  advisories,
}: Assessment) => [
  ...aliases,
  vendor,
  ...tags,
  ...(subject?.version ? [subject.version] : []),
  ...allIdsOf(advisories ?? []),
];

/**
 * A section for a threat; its heading begins with the code of the layer, as in layer sections. The pages of the layers have
 * the threats of MAESTRO.
 */
const threatSection = (threat: JudgedThreat) => ({
  anchor: threatAnchor(threat.id),
  heading: `${layerCode(threat.layer)} ${threat.title}`,
  text: [
    firstSentenceOf(threat.attack ?? threat.reason ?? ''),
    ...topicsOf(threat)
      .filter(({ list }) => list !== 'maestro')
      .map((topic) => `${topicInFull(topic)};`),
    ...allIdsOf(threat.advisories),
  ].join(' '),
});
type SearchSection = Readonly<ReturnType<typeof threatSection>>;

/** The ids and aliases of advisories: readers may know an advisory by any of them. */
const allIdsOf = (advisories: readonly AdvisoryEntry[]): string[] =>
  advisories.flatMap(({ id, aliases = [] }) => [id, ...aliases]);

const LONGEST_SENTENCE = 240;

/** The first sentence of a text. */
function firstSentenceOf(text: string): string {
  const [sentence = text] = /^.+?[.!?](?=\s+\P{Ll}|\s*$)/su.exec(text) ?? [];
  if (sentence.length <= LONGEST_SENTENCE) return sentence;
  return sentence.slice(0, sentence.lastIndexOf(' ', LONGEST_SENTENCE));
}

/** An essay or a guide, as read from its file. */
interface PageText {
  readonly id: string;
  readonly frontmatter: Readonly<Record<string, unknown>>;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly text: string;
  }[];
}

export function layerDocument(page: PageText): SearchDocument {
  const id = idIn(LAYER_IDS, page.id);
  const document = pageDocument(page, `/layers/${id}/`, 'Layer');
  const threats = CANONICAL_THREATS[id].map(({ name, gloss }) => `${name}: ${gloss}.`).join(' ');
  return {
    ...document,
    title: `${layerCode(id)} ${document.title}`,
    sections: document.sections.map((section) =>
      section.anchor === 'canonical-threats'
        ? { ...section, text: `${threats} ${section.text}` }
        : section,
    ),
  };
}

export const guideDocument = (page: PageText): SearchDocument =>
  pageDocument(page, `/guides/${page.id}/`, 'Guide');

function pageDocument(page: PageText, path: string, kind: string): SearchDocument {
  const introduction = page.sections.find(({ id }) => id === '');
  return {
    path,
    title: String(page.frontmatter.title),
    meta: { kind },
    filters: { ...NO_FILTERS, page: [kind] },
    summary: `${page.frontmatter.summary} ${introduction?.text ?? ''}`,
    sections: page.sections
      .filter(({ id }) => id !== '')
      .map(({ id, heading, text }) => ({ anchor: id, heading, text })),
  };
}

/** A document as HTML for the indexer. */
export function searchHtml(document: SearchDocument): string {
  const { title, meta, filters, weight = 1, summary, sections } = document;
  const metaSpans = Object.entries(meta).map(([key, value]) => span('meta', key, value));
  const filterSpans = Object.entries(filters).flatMap(([key, values]) =>
    values.map((value) => span('filter', key, value)),
  );
  const body = sections.map(
    ({ anchor, heading, text }) =>
      `<h2 id="${anchor}">${escapeMarkup(heading)}</h2><p>${escapeMarkup(text)}</p>`,
  );
  return [
    `<!doctype html><html lang="en"><body data-pagefind-body${weight === 1 ? '' : ` data-pagefind-weight="${weight}"`}>`,
    `<h1>${escapeMarkup(title)}</h1>`,
    `<p data-pagefind-ignore>${[...metaSpans, ...filterSpans].join('')}</p>`,
    `<p>${escapeMarkup(summary)}</p>`,
    ...body,
    '</body></html>',
  ].join('\n');
}

const span = (use: 'meta' | 'filter', key: string, value: string): string =>
  `<span data-pagefind-${use}="${key}">${escapeMarkup(value)}</span>`;
