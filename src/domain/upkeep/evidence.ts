import type { BandId } from '../aivss/bands.ts';
import type { Assessment } from '../assessment/format/schema.ts';
import { compareText } from '../names.ts';
import { idsOf } from '../tables.ts';
import type { Unlisted } from './advisories.ts';
import { type Pinned, type PinnedStanding, pinnedFile } from './pinned.ts';

/** What may have changed under an assessment, most severe first. */
export const FINDINGS = {
  'severe-advisory': 'Advisories for the version read, Critical or High',
  dead: 'Sources that are dead',
  gone: 'Cited files that are gone',
  advisory: 'Other advisories that may concern the version read',
  changed: 'Cited files that have changed',
  moved: 'Cited files that have moved',
  doubtful: 'Sources that did not answer as expected',
  unknown: 'Cited files that could not be compared',
} as const satisfies Record<string, string>;
type FindingKind = keyof typeof FINDINGS;
export const FINDING_KINDS = idsOf(FINDINGS);

export interface EvidenceFinding {
  readonly kind: FindingKind;
  /** An advisory, or the source of the file. */
  readonly id: string;
  /** What is known of it: `9.8, fixed in 1.2`, `404`, `now docs/security.md`. */
  readonly detail: string;
  readonly url: string;
}

/** An assessment with what was found. Agents of which nothing was found are left out. */
export interface AgentEvidence {
  readonly slug: string;
  readonly path: string;
  readonly name: string;
  readonly findings: readonly EvidenceFinding[];
}

/** What was asked outside. */
export interface EvidenceAsked {
  readonly advisories: ReadonlyMap<string, readonly Unlisted[]>;
  readonly standing: (pinned: Pinned) => PinnedStanding;
  readonly links: ReadonlyMap<
    string,
    { readonly state: 'dead' | 'doubtful'; readonly why: string }
  >;
}

interface Watched {
  readonly slug: string;
  readonly path: string;
  readonly assessment: Assessment;
}

/** One list, by agent: the agent with the worst finding first, and its worst finding first. */
export function changedAgents(files: readonly Watched[], asked: EvidenceAsked): AgentEvidence[] {
  return files
    .map((file) => ({
      slug: file.slug,
      path: file.path,
      name: file.assessment.name,
      findings: findingsOf(file, asked),
    }))
    .filter(({ findings }) => findings.length > 0)
    .toSorted(
      (a, b) => worst(a) - worst(b) || counted(b) - counted(a) || compareText(a.path, b.path),
    );
}

const rank = ({ kind }: EvidenceFinding): number => FINDING_KINDS.indexOf(kind);
const worst = ({ findings }: AgentEvidence): number => Math.min(...findings.map(rank));
/** How often the worst was found. */
const counted = (agent: AgentEvidence): number =>
  agent.findings.filter((one) => rank(one) === worst(agent)).length;

function findingsOf({ slug, assessment }: Watched, asked: EvidenceAsked): EvidenceFinding[] {
  const advisories = (asked.advisories.get(slug) ?? [])
    .filter(({ touches }) => touches !== false)
    .map(advisoryFinding);
  const sources = assessment.sources.flatMap(({ id, url }) => {
    const link = asked.links.get(withoutHash(url));
    const pinned = pinnedFile(url);
    const found = [
      ...(link ? [{ kind: link.state, id, url, detail: link.why }] : []),
      ...(pinned
        ? standingFinding(asked.standing(pinned)).map((one) => ({ ...one, id, url }))
        : []),
    ];
    return found;
  });
  return [...advisories, ...sources].toSorted((a, b) => rank(a) - rank(b));
}

/** What stands after a `#` is the same page. */
const withoutHash = (url: string): string => url.replace(/#.*$/s, '');

const SEVERE: readonly (BandId | null)[] = ['critical', 'high'];

function advisoryFinding({ id, severity, fixedIn, touches, summary }: Unlisted): EvidenceFinding {
  const isSevere = touches === true && SEVERE.includes(severity.band);
  const detail = [severity.score ?? severity.band, fixedIn && `fixed in ${fixedIn}`, summary];
  return {
    kind: isSevere ? 'severe-advisory' : 'advisory',
    id,
    url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
    detail: detail.filter((part) => part !== null && part !== '').join(', '),
  };
}

function standingFinding(standing: PinnedStanding): Pick<EvidenceFinding, 'kind' | 'detail'>[] {
  switch (standing.state) {
    case 'same':
      return [];
    case 'moved':
      return [{ kind: 'moved', detail: `now ${standing.to}` }];
    case 'unknown':
      return [{ kind: 'unknown', detail: standing.why }];
    default:
      return [{ kind: standing.state, detail: '' }];
  }
}

/** Whether every pinned file of an assessment was compared, and there is one. */
export function isCompared(
  { assessment }: Watched,
  { standing }: Pick<EvidenceAsked, 'standing'>,
): boolean {
  const pinned = assessment.sources.flatMap(({ url }) => pinnedFile(url) ?? []);
  return pinned.length > 0 && pinned.every((one) => standing(one).state !== 'unknown');
}
