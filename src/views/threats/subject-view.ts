import { LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { onceEach } from '../../domain/once-each.ts';
import { agentsWith, threatsByLayer } from '../../domain/threats/counts.ts';
import { type ExpectedLayers, expectedLayers } from '../../domain/threats/expected-layers.ts';
import { meaningOf } from '../../domain/threats/meanings.ts';
import { nearestRisks, publishedRelations } from '../../domain/threats/published-relations.ts';
import { subjectPath } from '../../domain/threats/subject-path.ts';
import {
  childrenOf,
  parentOf,
  SUBJECT_LISTS,
  type Subject,
  subjectAt,
  subjectOf,
} from '../../domain/threats/subjects.ts';
import type { ThreatSubject } from '../../domain/threats/threat-index.ts';
import { mitigationsSeen, together } from '../../domain/threats/together.ts';
import { badgeOf } from '../shared/badge.ts';
import { longDate } from '../shared/format.ts';
import { agentPath, layerPath, threatPath, threatsPath } from '../shared/paths.ts';
import { creditOf } from './credits.ts';
import { bandCounts, linkedBandCounts } from './overview.ts';
import { subjectCode, subjectInFull, subjectPage } from './subject-label.ts';

/** What a page with thousands of threats still shows of each kind. */
const MOST = { agents: 12, mitigations: 20, written: 3, together: 12 } as const;

/** What every page of a subject shows beside its threats. */
export const subjectView = onceEach((subject: ThreatSubject) => {
  const { list, id, name, threats } = subject;
  return {
    code: subjectCode(subject),
    name,
    inFull: subjectInFull(subject),
    path: subjectPage(subject),
    list: { label: SUBJECT_LISTS[list].label, path: threatsPath(list) },
    meaning: meaningOf(list, id),
    credit: creditOf(list, id),
    count: threats.length,
    bands: list === 'core-risk' ? linkedBandCounts(threats, { risk: id }) : bandCounts(threats),
    agents: agentsOf(subject),
    layers: layersOf(subject),
    mitigations: mitigationsOf(subject),
    together: togetherOf(subject),
    relations: relationsOf(subject),
    parent: linkTo(parentOf(subject)),
    children: childrenWithCounts(subject),
    nearest: threats.length === 0 ? nearestOf(subject) : undefined,
  };
});
export type SubjectView = ReturnType<typeof subjectView>;

function agentsOf({ threats }: ThreatSubject) {
  const agents = agentsWith(threats);
  return {
    count: agents.length,
    shown: agents.slice(0, MOST.agents).map(({ agent, worst }) => ({
      name: agent.assessment.name,
      path: agentPath(agent.slug),
      badge: badgeOf(worst.score),
    })),
  };
}

const inWords = ({ source, published }: ExpectedLayers): string =>
  published === undefined ? source : `${source}, ${longDate(published)}`;

function layersOf({ list, id, threats }: ThreatSubject) {
  const expected = expectedLayers(list, id);
  const counts = threatsByLayer(threats);
  const most = Math.max(...counts.map(({ count }) => count), 1);
  return {
    source: expected && inWords(expected),
    rows: counts.map(({ layer, count }) => ({
      anchor: `layer-${layer}`,
      code: layerCode(layer),
      label: LAYERS[layer].name,
      path: layerPath(layer),
      count,
      /** In hundredths of the longest. */
      bar: Math.round((count / most) * 100),
      expected: expected?.layers.includes(layer) ?? false,
    })),
  };
}

function mitigationsOf({ threats }: ThreatSubject) {
  const seen = mitigationsSeen(threats);
  return {
    count: seen.length,
    shown: seen.slice(0, MOST.mitigations).map(({ text, threats: written }) => ({
      text,
      agents: written.slice(0, MOST.written).map((each) => ({
        name: each.agent.assessment.name,
        threat: each.threat.title,
        path: threatPath(each.agent.slug, each.threat.id),
      })),
      more: Math.max(written.length - MOST.written, 0),
    })),
  };
}

function togetherOf(subject: ThreatSubject) {
  const others = together(subject);
  return {
    count: others.length,
    shown: others.slice(0, MOST.together).map(({ subject: other, count }) => ({
      label: subjectInFull(other),
      path: subjectPage(other),
      count,
    })),
  };
}

/** What documents say. */
function relationsOf({ list, id }: ThreatSubject) {
  return publishedRelations(list, id).map((relation) => {
    const name = SUBJECT_LISTS[relation.list].entries[relation.id] ?? '';
    const other = subjectOf(relation.list, relation.id, name);
    return {
      label: subjectInFull(other),
      path: subjectPage(other),
      source: relation.source,
    };
  });
}

const linkTo = (subject: Subject | undefined) =>
  subject && { label: subjectInFull(subject), path: subjectPage(subject) };

/** The forms of a technique, and how many of its threats point to each. */
const childrenWithCounts = (subject: ThreatSubject) =>
  childrenOf(subject).map((child) => ({
    label: subjectInFull(child),
    path: subjectPage(child),
    count: subject.threats.filter((threat) =>
      threat.subjects.some(({ path }) => path === child.path),
    ).length,
  }));

/** Where a reader goes on from an entry that no threat points to. */
function nearestOf(subject: ThreatSubject) {
  const nearest = nearestRisks(subject);
  return {
    source: nearest?.source,
    risks: (nearest?.risks ?? []).flatMap(
      (risk) => linkTo(subjectAt(subjectPath('core-risk', risk))) ?? [],
    ),
  };
}
