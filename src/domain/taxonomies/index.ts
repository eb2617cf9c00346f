import { closest, sameDigits } from '../closest.ts';
import type { Mistake } from '../diagnostic.ts';
import { firstEditionWith, LAYER_IDS, MAESTRO_EDITION_IDS, MAESTRO_EDITIONS } from '../maestro/layers.ts';
import {
  CANONICAL_THREATS,
  type CanonicalThreat,
  CROSS_LAYER_THREATS,
} from '../maestro/threats.ts';
import { idsOf } from '../tables.ts';
import {
  type Edition,
  editionsIn,
  resolveIn,
  type StatedEdition,
  wholeEditions,
} from './editions.ts';
import mitreAtlas from './lists/mitre-atlas.json' with { type: 'json' };
import owaspAsi from './lists/owasp-asi.json' with { type: 'json' };
import owaspAst from './lists/owasp-ast.json' with { type: 'json' };
import owaspLlm from './lists/owasp-llm.json' with { type: 'json' };
import owaspMas from './lists/owasp-mas.json' with { type: 'json' };
import owaspTm from './lists/owasp-tm.json' with { type: 'json' };

/** The threats of MAESTRO by edition: those of the layers that came up to it. None is retired, so that old files keep theirs. */
const MAESTRO: readonly StatedEdition[] = MAESTRO_EDITION_IDS.map((edition, index) => {
  const upTo = MAESTRO_EDITION_IDS.slice(0, index + 1);
  const layers = LAYER_IDS.filter((id) => upTo.includes(firstEditionWith(id)));
  const own = layers.flatMap((id): readonly CanonicalThreat[] => CANONICAL_THREATS[id]);
  return {
    version: MAESTRO_EDITIONS[edition].published.slice(0, '2025-02'.length),
    entries: Object.fromEntries([...own, ...CROSS_LAYER_THREATS].map(({ id, name }) => [id, name])),
    retired: {},
  };
}).toReversed();

interface StatedList extends Pick<Taxonomy, 'label' | 'short' | 'url'> {
  readonly editions: readonly StatedEdition[];
}

function list({ label, short, url, editions: stated }: StatedList): Taxonomy {
  const editions = wholeEditions(stated);
  const { version, entries } = editionsIn(editions)[0];
  return { label, short, url, version, entries, editions };
}

/** The lists that a threat's `maps-to` may point into. `version` and `entries` are those of the newest edition. */
export const TAXONOMIES = {
  'owasp-asi': list(owaspAsi),
  'owasp-tm': list(owaspTm),
  'owasp-mas': list(owaspMas),
  'owasp-llm': list(owaspLlm),
  'owasp-ast': list(owaspAst),
  'mitre-atlas': list(mitreAtlas),
  maestro: list({
    label: 'MAESTRO',
    short: 'MAESTRO',
    url: 'https://cloudsecurityalliance.org/blog/2025/02/06/agentic-ai-threat-modeling-framework-maestro',
    editions: MAESTRO,
  }),
} as const satisfies Record<string, Taxonomy>;

export interface Taxonomy {
  readonly label: string;
  readonly short: string;
  readonly version: string;
  readonly url: string;
  /** Name by id. */
  readonly entries: Readonly<Record<string, string>>;
  /** The newest first. */
  readonly editions: readonly Edition[];
}

export type TaxonomyScheme = keyof typeof TAXONOMIES;
export const TAXONOMY_SCHEMES = idsOf(TAXONOMIES);

/** A `scheme:id` reference, resolved. */
export interface TaxonomyEntry {
  readonly reference: string;
  readonly scheme: TaxonomyScheme;
  readonly id: string;
  readonly name: string;
  /** Where the newest edition has the entry under another id, or not at all: what is written, and what to write. */
  readonly retired?: { readonly id: string; readonly successor: string | undefined };
}

export interface TaxonomyProblem extends Mistake {
  readonly problem: 'no-scheme' | 'unknown-scheme' | 'unknown-id' | 'unknown-edition';
  /** The one reference that can have been meant: only its list is missing or misspelt, or only the case is another. */
  readonly meant?: string | undefined;
}

/** The editions that an assessment names, by list. */
export type GivenEditions = Readonly<Partial<Record<TaxonomyScheme, string | undefined>>>;

/**
 * Looks up a reference such as `owasp-asi:ASI01`, `owasp-llm:LLM01:2026` or, of an edition, `mitre-atlas@5.6.0:AML.T0051`.
 * One that names no edition is of the one that the assessment names, or of the newest.
 *
 * @returns the entry, or what is wrong with the reference and what was probably meant
 */
export function lookUp(
  reference: string,
  given: GivenEditions = {},
): TaxonomyEntry | TaxonomyProblem {
  const colon = reference.indexOf(':');
  if (colon < 0 || schemesWith(reference).length > 0) return withoutScheme(reference);
  const [scheme = '', named] = reference.slice(0, colon).split('@');
  const id = reference.slice(colon + 1);
  if (!isScheme(scheme)) return unknownScheme(scheme, id);
  const { editions }: Taxonomy = TAXONOMIES[scheme];
  const edition = named ?? given[scheme];
  if (edition !== undefined && !editions.some(({ version }) => version === edition)) {
    return unknownEdition(scheme, edition);
  }
  const found = resolveIn(editions, id, edition);
  return found ? { reference, scheme, ...found } : unknownId(scheme, id, edition);
}

function unknownEdition(scheme: TaxonomyScheme, edition: string): TaxonomyProblem {
  const { label, editions }: Taxonomy = TAXONOMIES[scheme];
  return {
    problem: 'unknown-edition',
    message: `There is no edition "${edition}" of ${label} here.`,
    help: `The editions are ${editions.map(({ version }) => version).join(', ')}.`,
  };
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

function unknownId(
  scheme: TaxonomyScheme,
  id: string,
  edition: string | undefined,
): TaxonomyProblem {
  const taxonomy: Taxonomy = TAXONOMIES[scheme];
  const elsewhere = schemesWith(id).map((home) => `${home}:${id}`);
  const kind = otherKind(id);
  const guess = kind ? undefined : nearestId(id, Object.keys(taxonomy.entries));
  const hint =
    elsewhere.length > 0
      ? `It exists as ${elsewhere.join(' and ')}.`
      : guess
        ? `Did you mean ${scheme}:${guess} (${taxonomy.entries[guess]})?`
        : `${kind || otherEdition(id)}Its ids look like ${Object.keys(taxonomy.entries).slice(0, 3).join(', ')}.`;
  return {
    problem: 'unknown-id',
    message: `${taxonomy.label} ${edition ?? taxonomy.version} has no "${id}".`,
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
const otherEdition = (id: string): string =>
  /\d\d/.test(id) ? 'It may be of another edition. ' : '';

/** `LLM1` of LLM01 */
const unpadded = (id: string): string => id.toLowerCase().replace(/(?<!\d)0+(?=\d)/g, '');

/** The id that was meant: the same but for zeros, the one that begins so, then the nearest of the same layer or of all. */
function nearestId(written: string, all: readonly string[]): string | undefined {
  const same = all.filter((id) =>
    [id, id.replace(/:.*/, '')].some((one) => unpadded(one) === unpadded(written)),
  );
  if (same.length === 1) return same[0];
  const longer = all.filter((id) => id.toLowerCase().startsWith(written.toLowerCase()));
  if (longer.length === 1) return longer[0];
  const ids = all.filter((id) => sameDigits(id, written));
  const layer = /^\w+-/.exec(written.toLowerCase())?.[0];
  const sameLayer = layer ? ids.filter((id) => id.startsWith(layer)) : [];
  return closest(written, sameLayer) ?? closest(written, ids);
}
