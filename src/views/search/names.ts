import { BAND_IDS, type BandId } from '../../domain/aivss/bands.ts';
import type { AdvisoryEntry } from '../../domain/assessment/format/schema.ts';
import { KIND_IDS, KINDS, type KindId } from '../../domain/assessment/format/vocabulary.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { itemAt } from '../../domain/lookup.ts';
import { toSlug } from '../../domain/slug.ts';
import { say } from '../../words/say.ts';
import { sparseByPlace, underivedSlug, uniqueValues } from '../lists/column.ts';
import { agentPath, threatPath } from '../shared/paths.ts';

/** What the search knows before it has read any text: how everything is called, and where it is. */
export interface NamedPage {
  /** Path below the base. */
  readonly path: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** What it is, in a word: "Framework", "Guide". */
  readonly kind: string;
  /** Undefined where it is no agent, or one that is not scored. */
  readonly band: BandId | undefined;
  /** How many threats of the catalogue map to it; undefined where it is no entry of a list. */
  readonly threats?: number;
  readonly agent?: AgentTraits;
}

/** By what an agent is found apart from its names. */
export interface AgentTraits {
  readonly kind: KindId;
  readonly vendor: string | undefined;
  readonly tags: readonly string[];
}

/** A page that is no agent. */
export interface NamedEntry {
  readonly name: string;
  readonly kind: string;
  readonly path: string;
  /** What stands before its name: L1, ASI03. It is found by the name, by the code and by both. */
  readonly code?: string;
  readonly aliases?: readonly string[];
  readonly threats?: number;
}

/** The place of an agent, and the threat that rests on the advisory where one does. */
type AdvisoryPlace = readonly [agent: number, threat?: string, title?: string];

/**
 * What has a name, as a file, for thousands of agents: column by column and in the order of the alphabet, which compresses to
 * a few bytes for each. What most agents have alike is left out.
 */
export function namesFile(agents: readonly Agent[], pages: readonly NamedEntry[]) {
  const sorted = bySlug(agents);
  return {
    names: sorted.map(({ assessment }) => assessment.name),
    /** One digit for each agent: the place of its kind, and of its band, in their lists; `-` where it is not scored. */
    kinds: sorted.map(({ assessment }) => KIND_IDS.indexOf(assessment.kind)).join(''),
    bands: sorted.map(({ band }) => (band ? BAND_IDS.indexOf(band) : '-')).join(''),
    /** By place in `names`, where the slug does not follow from the name. */
    slugs: sparseByPlace(sorted, ({ slug, assessment }) => underivedSlug(slug, assessment.name)),
    aliases: sparseByPlace(sorted, ({ assessment }) => assessment.aliases),
    /** By the id of an advisory, the places of the agents that cite it, with the threat that does. */
    advisories: advisoriesOf(sorted),
    pages,
  };
}
export type NamesFile = ReturnType<typeof namesFile>;

const bySlug = (agents: readonly Agent[]): Agent[] =>
  agents.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));

/** By what agents are found apart from their names, in the order of the file of names: the first letter needs none of it. */
export function traitsFile(agents: readonly Agent[]) {
  const sorted = bySlug(agents).map(({ assessment }) => assessment);
  const tags = uniqueValues(sorted.flatMap((assessment) => assessment.tags ?? []));
  const vendors = uniqueValues(sorted.flatMap(({ vendor }) => vendor ?? []));
  return {
    /** Each vendor once, and by place who makes an agent; likewise its tags. */
    vendors: vendors.all,
    vendorOf: sorted.map(({ vendor }) => (vendor ? vendors.placeOf(vendor) : null)),
    tags: tags.all,
    tagsOf: sorted.map((assessment) => (assessment.tags ?? []).map(tags.placeOf)),
  };
}
export type TraitsFile = ReturnType<typeof traitsFile>;

/** The pages of agents with what the other file says of them; the agents are the first. */
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

/** Under every id that an advisory has. */
function advisoriesOf(agents: readonly Agent[]): Record<string, AdvisoryPlace[]> {
  const cited: Record<string, AdvisoryPlace[]> = {};
  const cite = (advisories: readonly AdvisoryEntry[], place: AdvisoryPlace) => {
    for (const id of advisories.flatMap(({ id: own, aliases = [] }) => [own, ...aliases])) {
      cited[id] = [...(cited[id] ?? []), place];
    }
  };
  agents.forEach(({ assessment, judgement }, at) => {
    for (const { id, title, advisories } of judgement.threats) cite(advisories, [at, id, title]);
    cite(assessment.advisories ?? [], [at]);
  });
  return cited;
}

/** Everything that has a name: agents, whose vendors and tags are in the other file, then the other pages. */
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
  const pages = file.pages.map(({ path, name, code, kind, threats, aliases = [] }) => ({
    path,
    kind,
    band: undefined,
    name: code ? `${code} ${name}` : name,
    aliases: code ? [code, name, ...aliases] : aliases,
    ...(threats === undefined ? {} : { threats }),
  }));
  return [...agents, ...pages];
}

/** The threats and agents that cite an advisory, as pages. */
export function citing(file: NamesFile, agents: readonly NamedPage[], id: string): NamedPage[] {
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
