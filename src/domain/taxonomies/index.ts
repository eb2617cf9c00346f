import { closest, sameDigits } from '../closest.ts';
import type { Mistake } from '../diagnostic.ts';
import { CANONICAL_THREATS, CROSS_LAYER_THREATS } from '../maestro/threats.ts';
import { idsOf } from '../tables.ts';
import { MITRE_ATLAS } from './mitre-atlas.ts';
import { OWASP_ASI } from './owasp-asi.ts';
import { OWASP_LLM } from './owasp-llm.ts';
import { OWASP_MAS } from './owasp-mas.ts';
import { OWASP_TM } from './owasp-tm.ts';

const MAESTRO: Readonly<Record<string, string>> = Object.fromEntries(
  [...Object.values(CANONICAL_THREATS).flat(), ...CROSS_LAYER_THREATS].map(({ id, name }) => [
    id,
    name,
  ]),
);

/** The versioned lists that a threat's `maps-to` may point into. */
export const TAXONOMIES = {
  'owasp-asi': {
    label: 'OWASP Top 10 for Agentic Applications',
    short: 'ASI',
    version: '2026',
    url: 'https://genai.owasp.org/',
    entries: OWASP_ASI,
  },
  'owasp-tm': {
    label: 'OWASP Agentic AI Threats and Mitigations',
    short: 'T&M',
    version: '1.1',
    url: 'https://genai.owasp.org/',
    entries: OWASP_TM,
  },
  'owasp-mas': {
    label: 'OWASP Multi-Agentic system Threat Modelling Guide',
    short: 'MAS',
    version: '1.0',
    url: 'https://genai.owasp.org/',
    entries: OWASP_MAS,
  },
  'owasp-llm': {
    label: 'OWASP Top 10 for LLM Applications',
    short: 'LLM',
    version: '2025',
    url: 'https://genai.owasp.org/llm-top-10/',
    entries: OWASP_LLM,
  },
  'mitre-atlas': {
    label: 'MITRE ATLAS',
    short: 'ATLAS',
    version: '5.6.0',
    url: 'https://atlas.mitre.org/',
    entries: MITRE_ATLAS,
  },
  maestro: {
    label: 'MAESTRO',
    short: 'MAESTRO',
    version: '2025-02',
    url: 'https://cloudsecurityalliance.org/blog/2025/02/06/agentic-ai-threat-modeling-framework-maestro',
    entries: MAESTRO,
  },
} as const satisfies Record<string, Taxonomy>;

export interface Taxonomy {
  readonly label: string;
  readonly short: string;
  readonly version: string;
  readonly url: string;
  /** Name by id. */
  readonly entries: Readonly<Record<string, string>>;
}

export type TaxonomyScheme = keyof typeof TAXONOMIES;
export const TAXONOMY_SCHEMES = idsOf(TAXONOMIES);

/** A `scheme:id` reference, resolved. */
export interface TaxonomyEntry {
  readonly reference: string;
  readonly scheme: TaxonomyScheme;
  readonly id: string;
  readonly name: string;
}

export interface TaxonomyProblem extends Mistake {
  readonly problem: 'no-scheme' | 'unknown-scheme' | 'unknown-id';
  /** The one reference that can have been meant: only its list is missing or misspelt, or only the case is another. */
  readonly meant?: string | undefined;
}

/**
 * Looks up a reference such as `owasp-asi:ASI01` or `owasp-llm:LLM01:2025`.
 *
 * @returns the entry, or what is wrong with the reference and what was probably meant
 */
export function lookUp(reference: string): TaxonomyEntry | TaxonomyProblem {
  const colon = reference.indexOf(':');
  if (colon < 0 || schemesWith(reference).length > 0) return withoutScheme(reference);
  const scheme = reference.slice(0, colon);
  const id = reference.slice(colon + 1);
  if (!isScheme(scheme)) return unknownScheme(scheme, id);
  const taxonomy: Taxonomy = TAXONOMIES[scheme];
  const name = Object.hasOwn(taxonomy.entries, id) ? taxonomy.entries[id] : undefined;
  if (name !== undefined) return { reference, scheme, id, name };
  return unknownId(scheme, id);
}

const isScheme = (text: string): text is TaxonomyScheme => Object.hasOwn(TAXONOMIES, text);

const schemesWith = (id: string): TaxonomyScheme[] =>
  TAXONOMY_SCHEMES.filter((scheme) => Object.hasOwn(TAXONOMIES[scheme].entries, id));

function withoutScheme(id: string): TaxonomyProblem {
  const homes = schemesWith(id);
  return {
    problem: 'no-scheme',
    message: `"${id}" does not say which list it is from.`,
    help:
      homes.length > 0
        ? `Write ${homes.map((scheme) => `${scheme}:${id}`).join(' or ')}.`
        : `Write scheme:id; the schemes are ${TAXONOMY_SCHEMES.join(', ')}.`,
    meant: homes.length === 1 ? `${homes[0]}:${id}` : undefined,
  };
}

function unknownScheme(scheme: string, id: string): TaxonomyProblem {
  const guess = closest(scheme, schemesWith(id));
  return {
    problem: 'unknown-scheme',
    message: `There is no list "${scheme}".`,
    help: guess
      ? `Did you mean ${guess}:${id}?`
      : `The schemes are ${TAXONOMY_SCHEMES.join(', ')}.`,
    meant: guess && schemesWith(id).length === 1 ? `${guess}:${id}` : undefined,
  };
}

function unknownId(scheme: TaxonomyScheme, id: string): TaxonomyProblem {
  const taxonomy: Taxonomy = TAXONOMIES[scheme];
  const elsewhere = schemesWith(id).map((home) => `${home}:${id}`);
  const kind = otherKind(id);
  const guess = kind ? undefined : nearestId(id, Object.keys(taxonomy.entries));
  const hint =
    elsewhere.length > 0
      ? `It exists as ${elsewhere.join(' and ')}.`
      : guess
        ? `Did you mean ${scheme}:${guess} (${taxonomy.entries[guess]})?`
        : `${kind || edition(id)}Its ids look like ${Object.keys(taxonomy.entries).slice(0, 3).join(', ')}.`;
  return {
    problem: 'unknown-id',
    message: `${taxonomy.label} ${taxonomy.version} has no "${id}".`,
    help: hint,
    meant: guess && isSpelling(id, guess) ? `${scheme}:${guess}` : undefined,
  };
}

/** MITRE's own prefix is often left out. */
const isSpelling = (written: string, id: string): boolean =>
  [id, id.replace(/^AML\./, '')].some((one) => one.toLowerCase() === written.toLowerCase());

/** What MITRE numbers beside techniques, by the beginning of its ids. */
const OTHER_KINDS = { TA: 'Tactics', M: 'Mitigations', CS: 'Case studies' } as const;

function otherKind(id: string): string {
  const kind = Object.entries(OTHER_KINDS).find(([sign]) =>
    new RegExp(`^AML\\.${sign}\\d`, 'i').test(id),
  );
  return kind ? `${kind[1]} are not listed; name a technique. ` : '';
}

/** A number that the list does not have may be one that it had, or will have. */
const edition = (id: string): string => (/\d\d/.test(id) ? 'It may be of another edition. ' : '');

/** The id that was meant: the one that begins so, then the nearest of the same layer, then the nearest of all. */
function nearestId(written: string, all: readonly string[]): string | undefined {
  const longer = all.filter((id) => id.toLowerCase().startsWith(written.toLowerCase()));
  if (longer.length === 1) return longer[0];
  const ids = all.filter((id) => sameDigits(id, written));
  const layer = /^\w+-/.exec(written.toLowerCase())?.[0];
  const sameLayer = layer ? ids.filter((id) => id.startsWith(layer)) : [];
  return closest(written, sameLayer) ?? closest(written, ids);
}
