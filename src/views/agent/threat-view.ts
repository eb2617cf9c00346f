import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { FACTORS } from '../../domain/aivss/factors.ts';
import type { JudgedThreat } from '../../domain/assessment/score.ts';
import { threatAnchor } from '../../domain/links.ts';
import { layerOf, type MaestroEdition } from '../../domain/maestro/layers.ts';
import { say } from '../../words/say.ts';
import { badgeOf } from '../shared/badge.ts';
import { decimal, factorScore } from '../shared/format.ts';
import { riskPath, topicPagePath } from '../shared/paths.ts';
import { statusLabel } from '../shared/threat-status.ts';
import { topicInFull } from '../threats/topic-label.ts';
import { advisoryIds } from './advisories.ts';
import { measureNote } from './measure-note.ts';
import { vectorInWords } from './vector-in-words.ts';
import type { WhatToDoView } from './what-to-do.ts';

/** A reference to a source: its number, and its anchor in the list of sources. */
export interface Citation {
  readonly number: number;
  readonly anchor: string;
}
export type Cite = (ids: readonly string[]) => Citation[];

/** What the view of a threat needs of its agent. */
interface ThreatContext {
  readonly all: readonly JudgedThreat[];
  readonly equation: EquationId;
  /** The edition of MAESTRO whose words name the layer. */
  readonly edition: MaestroEdition;
  readonly cite: Cite;
  readonly plan: WhatToDoView | undefined;
}

export function threatView(
  threat: JudgedThreat,
  { all, equation, edition, cite, plan }: ThreatContext,
) {
  const score = threat.scores?.[equation];
  const anchor = threatAnchor(threat.id);
  return {
    anchor,
    title: threat.title,
    status: statusInWords(threat),
    attack: threat.attack,
    advisories: advisoryIds(threat),
    badge: badgeOf(score),
    layer: layerOf(threat.layer, edition),
    risk: threat.risk && { label: threat.risk.label, path: riskPath(threat.risk.id) },
    mapsTo: threat.mapsTo.map(entryView),
    vector: threat.vector && {
      text: threat.vector.text,
      words: vectorInWords(threat.vector.metrics),
    },
    base: score && decimal(score.cvssBase),
    reason: threat.reason,
    citations: cite(threat.sources),
    leadsTo: all
      .filter(({ id }) => threat.leadsTo.includes(id))
      .map((other) => ({ title: other.title, anchor: threatAnchor(other.id) })),
    step: stepOf(anchor, plan),
    measures: threat.measures.map((measure) => ({
      text: measure.text,
      note: measureNote(measure),
      citations: cite(measure.sources),
    })),
    overrides: overridesOf(threat),
  };
}
export type ThreatView = ReturnType<typeof threatView>;

const entryView = ({ scheme, id, name }: JudgedThreat['mapsTo'][number]) => ({
  label: topicInFull({ list: scheme, id, name }),
  path: topicPagePath(scheme, id),
});

/** The number of the step, from 1, that has the measures of a threat; undefined where no step has. */
function stepOf(anchor: string, plan: WhatToDoView | undefined): number | undefined {
  const index = plan?.steps.findIndex(({ threats }) =>
    threats.some((one) => one.anchor === anchor),
  );
  return index === undefined || index < 0 ? undefined : index + 1;
}

/** The status of a threat, for beside its title; undefined for an open one. */
function statusInWords({ status, fixedIn }: JudgedThreat): string | undefined {
  const label = statusLabel(status);
  if (label === undefined || !fixedIn) return label;
  return status === 'fixed'
    ? say('{label} in {fixedIn}', { label, fixedIn })
    : say('{label} for {fixedIn}', { label, fixedIn });
}

export const overridesOf = ({ overrides }: JudgedThreat): string[] =>
  overrides.map(({ id, score }) => `${FACTORS[id].label} ${factorScore(score)}`);
