import { BAND_IDS, type BandId } from '../../domain/aivss/bands.ts';
import type { AdvisoryEntry, Assessment } from '../../domain/assessment/format/schema.ts';
import { KIND_IDS, KINDS, type KindId } from '../../domain/assessment/format/vocabulary.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { itemAt } from '../../domain/lookup.ts';
import { toSlug } from '../../domain/slug.ts';
import { say } from '../../words/say.ts';
import { sparseByPlace, underivedSlug, uniqueValues } from '../lists/column.ts';
import { agentPath, threatPath } from '../shared/paths.ts';

/** A page that the search finds by name, before it has read any text. */
export interface NamedPage {
  readonly path: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** In a word: "Framework", "Guide". */
  readonly kind: string;
  /** Undefined for other pages, and for agents that are not scored. */
  readonly band: BandId | undefined;
  /** How many threats of the catalogue map to an entry of a list; undefined for other pages. */
  readonly threats?: number;
  /** In how many agents; undefined where there is none. */
  readonly agents?: number;
  readonly agent?: AgentTraits;
}

/** By what an agent is found besides its names. */
export interface AgentTraits {
  readonly kind: KindId;
  readonly vendor: string | undefined;
  readonly tags: readonly string[];
}

/** A page that is not an agent. */
export interface NamedEntry {
  readonly name: string;
  readonly kind: string;
  readonly path: string;
  /** What stands before the name: L1, ASI03. The page is found by the name, by the code and by both. */
  readonly code?: string;
  readonly aliases?: readonly string[];
  readonly threats?: number;
  readonly agents?: number;
}

/** The index of an agent, and the threat that cites the advisory, if one does. */
type AdvisoryPlace = readonly [agent: number, threat?: string, title?: string];

/**
 * Everything that has a name, as a file: agents are written column by column and sorted, so that thousands compress to a few
 * bytes each. Values that most agents share are left out.
 */
export function namesFile(agents: readonly Agent[], pages: readonly NamedEntry[]) {
  const sorted = bySlug(agents);
  return {
    names: sorted.map(({ assessment }) => assessment.name),
    /** A digit for each agent: the index of its kind, and of its band; `-` where it is not scored. */
    kinds: sorted.map(({ assessment }) => KIND_IDS.indexOf(assessment.kind)).join(''),
    bands: sorted.map(({ band }) => (band ? BAND_IDS.indexOf(band) : '-')).join(''),
    /** By index of `names`, where the slug does not follow from the name. */
    slugs: sparseByPlace(sorted, ({ slug, assessment }) => underivedSlug(slug, assessment.name)),
    aliases: sparseByPlace(sorted, ({ assessment }) => assessment.aliases),
    /** By the id of an advisory, the agents that cite it, with the threats that do. */
    advisories: advisoriesOf(sorted),
    pages,
  };
}
export type NamesFile = ReturnType<typeof namesFile>;

const bySlug = (agents: readonly Agent[]): Agent[] =>
  agents.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));

/** By what agents are found besides their names, in the order of `namesFile`. It is loaded later, since typing needs none of it. */
export function traitsFile(agents: readonly Agent[]) {
  const sorted = bySlug(agents).map(({ assessment }) => assessment);
  const tags = uniqueValues(sorted.flatMap((assessment) => assessment.tags ?? []));
  const vendors = uniqueValues(sorted.flatMap(({ vendor }) => vendor ?? []));
  return {
    /** Each vendor and tag once; `vendorOf` and `tagsOf` have their indexes for each agent. */
    vendors: vendors.all,
    vendorOf: sorted.map(({ vendor }) => (vendor ? vendors.placeOf(vendor) : null)),
    tags: tags.all,
    tagsOf: sorted.map((assessment) => (assessment.tags ?? []).map(tags.placeOf)),
  };
}
export type TraitsFile = ReturnType<typeof traitsFile>;

/** Pages with the traits of agents, which come first among the pages. */
export const withTraits = (pages: readonly NamedPage[], file: TraitsFile): NamedPage[] =>
  pages.map((page, place) => {
    if (!page.agent) return page;
    const vendor = file.vendorOf[place] ?? undefined;
    return {
      ...page,
      agent: {
        ...page.agent,
        vendor: vendor === undefined ? undefined : itemAt(file.vendors, vendor),
        tags: itemAt(file.tagsOf, place).map((tag) => itemAt(file.tags, tag)),
      },
    };
  });

/** What cites each advisory, under every id that it has, also where only a source has it in its title or address. */
function advisoriesOf(agents: readonly Agent[]): Record<string, AdvisoryPlace[]> {
  const byAdvisory: Record<string, AdvisoryPlace[]> = {};
  agents.forEach(({ assessment, judgement }, index) => {
    const cited = new Set<string>();
    const cite = (ids: Iterable<string>, place: AdvisoryPlace) => {
      for (const id of ids) {
        cited.add(id);
        byAdvisory[id] = [...(byAdvisory[id] ?? []), place];
      }
    };
    const inSources = new Map(assessment.sources.map((source) => [source.id, idsInSource(source)]));
    for (const { id, title, advisories, sources } of judgement.threats) {
      const named = sources.flatMap((source) => inSources.get(source) ?? []);
      cite(new Set([...idsOf(advisories), ...named]), [index, id, title]);
    }
    const all = new Set([...idsOf(assessment.advisories), ...[...inSources.values()].flat()]);
    cite(
      [...all].filter((id) => !cited.has(id)),
      [index],
    );
  });
  return byAdvisory;
}

const idsOf = (advisories: readonly AdvisoryEntry[] = []): string[] =>
  advisories.flatMap(({ id, aliases = [] }) => [id, ...aliases]);

const VULNERABILITY = /\b(?:CVE-\d{4}-\d{4,}|GHSA(?:-[23456789cfghjmpqrvwx]{4}){3})\b/g;
const idsInSource = ({ title, url }: Assessment['sources'][number]): string[] =>
  `${title} ${url}`.match(VULNERABILITY) ?? [];

/** The pages in a file of names: agents, still without vendors and tags, then the others. */
export function readNames(file: NamesFile): NamedPage[] {
  const agents = file.names.map((name, place) => {
    const kind = itemAt(KIND_IDS, Number(file.kinds[place]));
    const slug = file.slugs[place];
    return {
      path: agentPath(slug ?? toSlug(name)),
      name,
      aliases: [...(file.aliases[place] ?? []), ...(slug ? [slug] : [])],
      kind: KINDS[kind].label,
      band: BAND_IDS[Number(file.bands[place])],
      agent: { kind, vendor: undefined, tags: [] },
    };
  });
  const pages = file.pages.map(
    ({ path, name, code, kind, threats, agents: having, aliases = [] }) => ({
      path,
      kind,
      band: undefined,
      name: code ? `${code} ${name}` : name,
      aliases: code ? [code, name, ...aliases] : aliases,
      ...(threats === undefined ? {} : { threats }),
      ...(having === undefined ? {} : { agents: having }),
    }),
  );
  return [...agents, ...pages];
}

/** The threats and agents that cite an advisory, as pages. */
export function pagesCiting(
  file: NamesFile,
  agents: readonly NamedPage[],
  id: string,
): NamedPage[] {
  const key = Object.keys(file.advisories).find((one) => one.toLowerCase() === id.toLowerCase());
  return (key === undefined ? [] : (file.advisories[key] ?? [])).map(([at, threat, title]) => {
    const agent = itemAt(agents, at);
    if (threat === undefined || title === undefined) return agent;
    const slug = agent.path.split('/')[2] ?? '';
    return {
      path: threatPath(slug, threat),
      name: title,
      aliases: [],
      kind: say('Threat of {name}, cites {id}', { name: agent.name, id }),
      band: undefined,
    };
  });
}
