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
  elsewhere: 'Advisories for other versions than the one read',
  'unknown-package': 'Package URLs that OSV does not know',
} as const satisfies Record<string, string>;
export type FindingKind = keyof typeof FINDINGS;
export const FINDING_KINDS = idsOf(FINDINGS);

export interface EvidenceFinding {
  readonly kind: FindingKind;
  /** An advisory, or the source of the file. */
  readonly id: string;
  /** What is known of it: `9.8, fixed in 1.2`, `404`, `now docs/security.md`. */
  readonly detail: string;
  readonly url: string;
}

/** What may have changed under one assessment. */
export interface AgentEvidence {
  readonly slug: string;
  readonly path: string;
  readonly name: string;
  readonly findings: readonly EvidenceFinding[];
}

/** The answers of other services. */
export interface EvidenceAnswers {
  /** By the slug of the agent. */
  readonly advisories: ReadonlyMap<string, readonly Unlisted[]>;
  /** The package URLs of a kind that the database of advisories does not know. */
  readonly unknownPackages: ReadonlySet<string>;
  /** Absent where no file was compared. */
  readonly standing?: (pinned: Pinned) => PinnedStanding;
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

/** The agents with findings: the agent with the worst finding first, and of each agent its worst finding first. */
export function changedAgents(
  files: readonly Watched[],
  answers: EvidenceAnswers,
): AgentEvidence[] {
  return files
    .map((file) => ({
      slug: file.slug,
      path: file.path,
      name: file.assessment.name,
      findings: findingsOf(file, answers),
    }))
    .filter(({ findings }) => findings.length > 0)
    .toSorted(
      (a, b) => worst(a) - worst(b) || worstCount(b) - worstCount(a) || compareText(a.path, b.path),
    );
}

const rank = ({ kind }: EvidenceFinding): number => FINDING_KINDS.indexOf(kind);
const worst = ({ findings }: AgentEvidence): number => Math.min(...findings.map(rank));
/** How often the worst was found. */
const worstCount = (agent: AgentEvidence): number =>
  agent.findings.filter((finding) => rank(finding) === worst(agent)).length;

function findingsOf({ slug, assessment }: Watched, answers: EvidenceAnswers): EvidenceFinding[] {
  const advisories = (answers.advisories.get(slug) ?? []).map(advisoryFinding);
  const packages = (assessment.identifiers ?? [])
    .filter((purl) => answers.unknownPackages.has(purl))
    .map((id) => ({ kind: 'unknown-package' as const, id, detail: '', url: '' }));
  const sources = assessment.sources.flatMap(({ id, url }) => {
    const link = answers.links.get(withoutHash(url));
    const pinned = pinnedFile(url);
    const standing = pinned && answers.standing?.(pinned);
    return [
      ...(link ? [{ kind: link.state, id, url, detail: link.why }] : []),
      ...(standing ? standingFinding(standing).map((finding) => ({ ...finding, id, url })) : []),
    ];
  });
  return [...advisories, ...sources, ...packages].toSorted((a, b) => rank(a) - rank(b));
}

/** Every address that assessments cite, once, in order. */
export const citedPages = (files: readonly Pick<Watched, 'assessment'>[]): string[] =>
  [
    ...new Set(
      files.flatMap(({ assessment }) => assessment.sources.map(({ url }) => withoutHash(url))),
    ),
  ].toSorted();

/** A part after `#` leads to the same page. */
const withoutHash = (url: string): string => url.replace(/#.*$/s, '');

const SEVERE: readonly (BandId | null)[] = ['critical', 'high'];

function advisoryFinding(advisory: Unlisted): EvidenceFinding {
  const { id, aliases, severity, fixedIn, summary } = advisory;
  const score = severity.score ?? severity.band;
  const detail = [...aliases, score, fixedIn && `fixed in ${fixedIn}`, summary];
  return {
    kind: advisoryKind(advisory),
    id,
    url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
    detail: detail.filter((part) => part !== null && part !== '').join(', '),
  };
}

function advisoryKind({ touches, severity }: Unlisted): FindingKind {
  if (touches === false) return 'elsewhere';
  return touches && SEVERE.includes(severity.band) ? 'severe-advisory' : 'advisory';
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

/** Whether an assessment has pinned files and all of them were compared. */
export function isCompared(
  { assessment }: Watched,
  { standing }: Pick<EvidenceAnswers, 'standing'>,
): boolean {
  const pinned = assessment.sources.flatMap(({ url }) => pinnedFile(url) ?? []);
  return (
    pinned.length > 0 && pinned.every((file) => (standing?.(file).state ?? 'unknown') !== 'unknown')
  );
}
