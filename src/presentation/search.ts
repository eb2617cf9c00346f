import { KINDS } from '../domain/assessment/vocabulary.ts';
import type { Agent } from '../domain/catalogue.ts';
import {
  LAYER_IDS,
  LAYER_TAGS,
  LAYERS,
  type LayerId,
  layerCode,
} from '../domain/maestro/layers.ts';
import { CANONICAL_THREATS } from '../domain/maestro/threats.ts';
import { decimal } from './format.ts';
import { bandLabel } from './score-view.ts';
import type { SearchFilter } from './search-filters.ts';

/** A page as the search index reads it: what readers look for, under the anchors that the page has. */
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

const NO_FILTERS: SearchDocument['filters'] = {
  page: [],
  band: [],
  kind: [],
  evidence: [],
  risk: [],
};

export function agentDocument(agent: Agent): SearchDocument {
  const { assessment, judgement, band } = agent;
  const risks = new Set(judgement.threats.flatMap(({ risk }) => risk?.label ?? []));
  return {
    path: `/agents/${agent.slug}/`,
    title: assessment.name,
    meta: {
      kind: KINDS[assessment.kind].label,
      band: judgement.headline
        ? `${bandLabel(band)} ${decimal(judgement.headline.score)}`
        : bandLabel(band),
    },
    filters: {
      page: ['Agent'],
      band: [bandLabel(band)],
      kind: [KINDS[assessment.kind].label],
      evidence: LAYER_IDS.map(
        (id) => `${layerCode(id)} ${LAYER_TAGS[assessment.layers[id]].label.toLowerCase()}`,
      ),
      risk: [...risks],
    },
    summary: [
      assessment.summary,
      ...(assessment.aliases ?? []),
      assessment.vendor ?? '',
      ...(assessment.tags ?? []),
      agent.text.introduction,
    ].join(' '),
    sections: [
      ...judgement.threats.map(({ id, title, reason, risk, mitigations }) => ({
        anchor: `threat-${id}`,
        heading: title,
        text: [risk?.label ?? '', reason ?? '', ...mitigations].join(' '),
      })),
      {
        anchor: 'factors',
        heading: 'Ten factors',
        text: judgement.factors.map(({ label, reason }) => `${label}: ${reason ?? ''}`).join(' '),
      },
      ...LAYER_IDS.map((id) => ({
        anchor: id,
        heading: `${layerCode(id)} ${LAYERS[id].name}`,
        text: agent.text.layers[id],
      })),
    ],
  };
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
  const id = page.id as LayerId;
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
      `<h2 id="${anchor}">${escapeHtml(heading)}</h2><p>${escapeHtml(text)}</p>`,
  );
  return [
    '<!doctype html><html lang="en"><body data-pagefind-body>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p data-pagefind-ignore>${[...shown, ...narrowed].join('')}</p>`,
    `<p>${escapeHtml(summary)}</p>`,
    ...body,
    '</body></html>',
  ].join('\n');
}

const span = (use: 'meta' | 'filter', key: string, value: string): string =>
  `<span data-pagefind-${use}="${key}">${escapeHtml(value)}</span>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
