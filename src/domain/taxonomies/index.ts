import { closest, sameDigits } from '../closest.ts';
import type { Mistake } from '../diagnostic.ts';
import {
  firstEditionWith,
  LAYER_IDS,
  MAESTRO_EDITION_IDS,
  MAESTRO_EDITIONS,
} from '../maestro/layers.ts';
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

/** The threats of MAESTRO by edition: those of its layers and of earlier ones. None is retired, so old files stay valid. */
const MAESTRO: readonly StatedEdition[] = MAESTRO_EDITION_IDS.map((edition, index) => {
  const upTo = MAESTRO_EDITION_IDS.slice(0, index + 1);
  const layers = LAYER_IDS.filter((id) => upTo.includes(firstEditionWith(id)));
  const threats = layers.flatMap((id): readonly CanonicalThreat[] => CANONICAL_THREATS[id]);
  return {
    version: MAESTRO_EDITIONS[edition].published.slice(0, '2025-02'.length),
    entries: Object.fromEntries(
      [...threats, ...CROSS_LAYER_THREATS].map(({ id, name }) => [id, name]),
    ),
    retired: {},
  };
}).toReversed();

interface StatedList extends Pick<Taxonomy, 'label' | 'short' | 'url'> {
  readonly editions: readonly StatedEdition[];
}

function taxonomyOf({ label, short, url, editions: stated }: StatedList): Taxonomy {
  const editions = wholeEditions(stated);
  const { version, entries } = editionsIn(editions)[0];
  return { label, short, url, version, entries, editions };
}

/** The lists that a threat's `maps-to` may point into. `version` and `entries` are those of the newest edition. */
export const TAXONOMIES = {
  'owasp-asi': taxonomyOf(owaspAsi),
  'owasp-tm': taxonomyOf(owaspTm),
  'owasp-mas': taxonomyOf(owaspMas),
  'owasp-llm': taxonomyOf(owaspLlm),
  'owasp-ast': taxonomyOf(owaspAst),
  'mitre-atlas': taxonomyOf(mitreAtlas),
  maestro: taxonomyOf({
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
  /** Present where the newest edition lacks the written id: that id, and the one to write instead, if there is one. */
  readonly retired?: { readonly id: string; readonly successor: string | undefined };
}

export interface TaxonomyProblem extends Mistake {
  readonly problem: 'no-scheme' | 'unknown-scheme' | 'unknown-id' | 'unknown-edition';
  /** The reference that must have been meant: where only its list is missing or misspelt, or only its case differs. */
  readonly meant?: string | undefined;
}

/** The editions that an assessment names, by list. */
export type NamedEditions = Readonly<Partial<Record<TaxonomyScheme, string | undefined>>>;

/**
 * Looks up a reference such as `owasp-asi:ASI01`, `owasp-llm:LLM01:2026` or, with an edition, `mitre-atlas@5.6.0:AML.T0051`.
 * Without one it is from the edition that the assessment names, else from the newest.
 *
 * @returns the entry, or what is wrong with the reference and what was probably meant
 */
export function lookUp(
  reference: string,
  namedEditions: NamedEditions = {},
): TaxonomyEntry | TaxonomyProblem {
  const colon = reference.indexOf(':');
  if (colon < 0 || schemesWith(reference).length > 0) return withoutScheme(reference);
  const [scheme = '', named] = reference.slice(0, colon).split('@');
  const id = reference.slice(colon + 1);
  if (!isScheme(scheme)) return unknownScheme(scheme, id);
  const { editions }: Taxonomy = TAXONOMIES[scheme];
  const edition = named ?? namedEditions[scheme];
  if (edition !== undefined && !editions.some(({ version }) => version === edition)) {
    return unknownEdition(scheme, edition);
  }
  const resolved = resolveIn(editions, id, edition);
  return resolved ? { reference, scheme, ...resolved } : unknownId(scheme, id, edition);
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
  const schemes = schemesWith(id);
  return {
    problem: 'no-scheme',
    message: `"${id}" does not say which list it is from.`,
    help:
      schemes.length > 0
        ? `Write ${schemes.map((scheme) => `${scheme}:${id}`).join(' or ')}.`
        : `Write scheme:id; the schemes are ${TAXONOMY_SCHEMES.join(', ')}.`,
    meant: schemes.length === 1 ? `${schemes[0]}:${id}` : undefined,
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

/** Whether an id is only spelt differently: in another case, or without MITRE's prefix, as is common. */
const isSpelling = (written: string, id: string): boolean =>
  [id, id.replace(/^AML\./, '')].some((text) => text.toLowerCase() === written.toLowerCase());

/** What MITRE numbers besides techniques, by the beginning of its ids. */
const OTHER_KINDS = { TA: 'Tactics', M: 'Mitigations', CS: 'Case studies' } as const;

function otherKind(id: string): string {
  const kind = Object.entries(OTHER_KINDS).find(([sign]) =>
    new RegExp(`^AML\\.${sign}\\d`, 'i').test(id),
  );
  return kind ? `${kind[1]} are not listed; name a technique. ` : '';
}

/** A number that the list lacks may be from an earlier or a later edition. */
const otherEdition = (id: string): string =>
  /\d\d/.test(id) ? 'It may be of another edition. ' : '';

/** `LLM1` of LLM01 */
const unpadded = (id: string): string => id.toLowerCase().replace(/(?<!\d)0+(?=\d)/g, '');

/** The id that was meant: the same but for zeros, else the only one with this beginning, else the nearest of its layer or of all. */
function nearestId(written: string, all: readonly string[]): string | undefined {
  const same = all.filter((id) =>
    [id, id.replace(/:.*/, '')].some((text) => unpadded(text) === unpadded(written)),
  );
  if (same.length === 1) return same[0];
  const longer = all.filter((id) => id.toLowerCase().startsWith(written.toLowerCase()));
  if (longer.length === 1) return longer[0];
  const ids = all.filter((id) => sameDigits(id, written));
  const layer = /^\w+-/.exec(written.toLowerCase())?.[0];
  const sameLayer = layer ? ids.filter((id) => id.startsWith(layer)) : [];
  return closest(written, sameLayer) ?? closest(written, ids);
}
