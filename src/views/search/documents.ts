import type { AdvisoryEntry, Assessment } from '../../domain/assessment/format/schema.ts';
import { KINDS } from '../../domain/assessment/format/vocabulary.ts';
import type { JudgedThreat } from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { LAYER_IDS, LAYER_TAGS, layerCode, layersIn } from '../../domain/maestro/layers.ts';
import { CANONICAL_THREATS } from '../../domain/maestro/threats.ts';
import { idIn } from '../../domain/tables.ts';
import { escapeMarkup } from '../../words/escape.ts';
import { bandLabel } from '../shared/badge.ts';
import type { SearchFilter } from './filters.ts';

/** A page as the search index reads it: what readers look for, under the anchors that the page has. It is in English (`shownValue`). */
export interface SearchDocument {
  /** Path of the page below the base. */
  readonly path: string;
  readonly title: string;
  /** Shown with a result. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<SearchFilter, readonly string[]>>;
  readonly summary: string;
  readonly sections: readonly SearchSection[];
}

export interface SearchSection {
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}

/** The filters of a page that is no agent, but for its kind. */
export const NO_FILTERS: SearchDocument['filters'] = {
  page: [],
  band: [],
  kind: [],
  evidence: [],
  risk: [],
};

/**
 * What is searched of an agent: its summary and introduction whole, the title of every threat with the ids it maps to,
 * and how every reason and every layer section begins. Everything else costs a first search more than it finds; the
 * figures are in docs/decisions/0004.
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
    summary: [assessment.summary, ...knownBy(assessment)].join(' '),
    sections: [
      { anchor: 'introduction', heading: 'What was assessed', text: text.introduction },
      ...judgement.threats.map((threat) => threatSection(threat)),
      ...layersIn(assessment.maestro).map((id) => ({
        anchor: id,
        // The name of the layer would stand in every agent; whoever shows the result knows it from the code.
        heading: layerCode(id),
        text: opening(text.layers[id]),
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

/** By what an agent is known besides its name. It stands last, not between sentences of an excerpt. */
const knownBy = ({ aliases = [], vendor = '', tags = [], subject, advisories }: Assessment) => [
  ...aliases,
  vendor,
  ...tags,
  ...(subject?.version ? [subject.version] : []),
  ...idsOf(advisories ?? []),
];

/** The layer of a threat stands before its title, as in the heading of a layer section. */
const threatSection = (threat: JudgedThreat): SearchSection => ({
  anchor: `threat-${threat.id}`,
  heading: `${layerCode(threat.layer)} ${threat.title}`,
  text: [
    opening(threat.attack ?? threat.reason ?? ''),
    threat.risk?.label ?? '',
    ...threat.mapsTo.filter(({ scheme }) => scheme !== 'maestro').map(({ id }) => id),
    ...idsOf(threat.advisories),
  ].join(' '),
});

/** Whoever has read an advisory may know it under any of its ids. */
const idsOf = (advisories: readonly AdvisoryEntry[]): string[] =>
  advisories.flatMap(({ id, aliases = [] }) => [id, ...aliases]);

/** Most letters of an opening: one long sentence. */
const OPENING_MAX = 240;

/** The first sentence of a text. */
function opening(text: string): string {
  const [sentence = text] = /^.+?[.!?](?=\s+\P{Ll}|\s*$)/su.exec(text) ?? [];
  if (sentence.length <= OPENING_MAX) return sentence;
  return sentence.slice(0, sentence.lastIndexOf(' ', OPENING_MAX));
}

/** An essay or a guide, as read from its file. */
export interface PageText {
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
  const opening = page.sections.find(({ id }) => id === '');
  return {
    path,
    title: String(page.frontmatter.title),
    meta: { kind },
    filters: { ...NO_FILTERS, page: [kind] },
    summary: `${page.frontmatter.summary} ${opening?.text ?? ''}`,
    sections: page.sections
      .filter(({ id }) => id !== '')
      .map(({ id, heading, text }) => ({ anchor: id, heading, text })),
  };
}

/** The document as the HTML that the indexer reads. */
export function searchHtml({ title, meta, filters, summary, sections }: SearchDocument): string {
  const shown = Object.entries(meta).map(([key, value]) => span('meta', key, value));
  const narrowed = Object.entries(filters).flatMap(([key, values]) =>
    values.map((value) => span('filter', key, value)),
  );
  const body = sections.map(
    ({ anchor, heading, text }) =>
      `<h2 id="${anchor}">${escapeMarkup(heading)}</h2><p>${escapeMarkup(text)}</p>`,
  );
  return [
    '<!doctype html><html lang="en"><body data-pagefind-body>',
    `<h1>${escapeMarkup(title)}</h1>`,
    `<p data-pagefind-ignore>${[...shown, ...narrowed].join('')}</p>`,
    `<p>${escapeMarkup(summary)}</p>`,
    ...body,
    '</body></html>',
  ].join('\n');
}

const span = (use: 'meta' | 'filter', key: string, value: string): string =>
  `<span data-pagefind-${use}="${key}">${escapeMarkup(value)}</span>`;
