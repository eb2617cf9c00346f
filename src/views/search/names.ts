import { BAND_IDS, type BandId } from '../../domain/aivss/bands.ts';
import { KIND_IDS, KINDS } from '../../domain/assessment/format/vocabulary.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { itemAt } from '../../domain/lookup.ts';
import type { Match, NameMatch } from '../../domain/name-finder.ts';
import { toSlug } from '../../domain/slug.ts';
import { agentPath } from '../shared/paths.ts';

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
}

/**
 * The same as a file, for thousands of agents: column by column and in the order of the alphabet, which compresses to
 * a few bytes for each. What most agents have alike is left out.
 */
export interface NamesFile {
  readonly names: readonly string[];
  /** One digit for each agent: the place of its kind, and of its band, in their lists; `-` where it is not scored. */
  readonly kinds: string;
  readonly bands: string;
  /** By place in `names`, where the slug does not follow from the name. */
  readonly slugs: Readonly<Record<string, string>>;
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly pages: readonly NamedEntry[];
}

/** A page that is no agent. */
export interface NamedEntry {
  readonly name: string;
  readonly kind: string;
  readonly path: string;
  /** What stands before its name: L1, ASI03. It is found by the name, by the code and by both. */
  readonly code?: string;
  readonly aliases?: readonly string[];
}

const NO_BAND = '-';
const AGENTS = '/agents/';

export function namesFile(agents: readonly Agent[], pages: NamesFile['pages']): NamesFile {
  const sorted = agents.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const names = sorted.map(({ assessment }) => assessment.name);
  const some = <T>(told: (agent: Agent) => T | undefined): Record<string, T> =>
    Object.fromEntries(
      sorted.flatMap((agent, place) => {
        const value = told(agent);
        return value === undefined ? [] : [[place, value]];
      }),
    );
  return {
    names,
    kinds: sorted.map(({ assessment }) => KIND_IDS.indexOf(assessment.kind)).join(''),
    bands: sorted.map(({ band }) => (band ? BAND_IDS.indexOf(band) : NO_BAND)).join(''),
    slugs: some(({ slug, assessment }) => (slug === toSlug(assessment.name) ? undefined : slug)),
    aliases: some(({ assessment }) => assessment.aliases),
    pages,
  };
}

/** How many names an answer has before the text, and how many of them are no agents. */
const NAMES_MAX = 5;
const OTHERS_MAX = 2;
const SIMILAR_MAX = 3;

/**
 * The names that stand before what the text has: those that were typed whole, then agents, then other pages. Of these
 * only a few, since "memory" and "agent" are words of so many kinds of threat that no agent would be in sight.
 */
export function namesToShow(found: readonly NameMatch<NamedPage>[]): NameMatch<NamedPage>[] {
  const sure = found.filter(({ match }) => match !== 'similar');
  // One who names something is not asked whether something else was meant.
  if (sure.length === 0) return found.slice(0, SIMILAR_MAX);
  const whole = sure.filter(({ match }) => isWhole(match));
  const partly = sure.filter(({ match }) => !isWhole(match));
  const others = partly.filter(({ entry }) => !isAgent(entry)).slice(0, OTHERS_MAX);
  const left = Math.max(0, NAMES_MAX - whole.length - others.length);
  const agents = partly.filter(({ entry }) => isAgent(entry)).slice(0, left);
  return [...whole, ...agents, ...others].slice(0, NAMES_MAX);
}

const WHOLE: ReadonlySet<Match> = new Set(['text', 'name', 'alias']);
const isWhole = (match: Match): boolean => WHOLE.has(match);
const isAgent = ({ path }: NamedPage): boolean => path.startsWith(AGENTS);

/** Everything that has a name: agents, then the other pages. */
export function readNames(file: NamesFile): NamedPage[] {
  const agents = file.names.map((name, place) => ({
    path: agentPath(file.slugs[place] ?? toSlug(name)),
    name,
    aliases: [...(file.aliases[place] ?? []), ...(file.slugs[place] ? [file.slugs[place]] : [])],
    kind: KINDS[itemAt(KIND_IDS, Number(file.kinds[place]))].label,
    band: BAND_IDS[Number(file.bands[place])],
  }));
  const pages = file.pages.map(({ path, name, code, kind, aliases = [] }) => ({
    path,
    kind,
    band: undefined,
    name: code ? `${code} ${name}` : name,
    aliases: code ? [code, name, ...aliases] : aliases,
  }));
  return [...agents, ...pages];
}
