import { BANDS } from '../../domain/aivss/bands.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { MeasuredScore } from '../../domain/aivss/measures.ts';
import { type Plan, planOf } from '../../domain/aivss/plan.ts';
import { MEASURE_ACTORS } from '../../domain/assessment/format/vocabulary.ts';
import {
  countsForHeadline,
  exposureOf,
  type JudgedThreat,
  type Judgement,
} from '../../domain/assessment/score.ts';
import { threatAnchor } from '../../domain/links.ts';
import { valueAt } from '../../domain/lookup.ts';
import { POSTURES, posturesOf } from '../../domain/postures.ts';
import { say } from '../../words/say.ts';
import { controlId } from '../controls/control-id.ts';
import { badgeOf, scoreInWords } from '../shared/badge.ts';
import { decimal } from '../shared/format.ts';
import { leftOutId, measureId } from './measure-ids.ts';
import { measureNote } from './measure-note.ts';

/** @returns undefined where the agent is not scored, or names no measure */
export function whatToDo(judgement: Judgement, id: EquationId) {
  const threats = judgement.threats.filter(countsForHeadline);
  const measures = new Map(threats.map((threat) => [threat.id, measuresOf(threat)]));
  const allMeasures = [...measures.values()].flat();
  const plan = planOf(
    exposureOf(judgement),
    allMeasures.flatMap(({ taken }) => taken ?? []),
    id,
  );
  if (!plan || allMeasures.length === 0) return undefined;
  const titles = new Map(threats.map((threat) => [threat.id, threat.title]));
  const step = (ids: readonly string[], after: MeasuredScore | undefined) => ({
    /** The headline after this step and all before it; undefined where no measure is known to lower it. */
    badge: after && badgeOf(after),
    threats: ids.map((threat) => ({
      title: valueAt(titles, threat),
      anchor: threatAnchor(threat),
      leftOut: leftOutId(threat),
    })),
    measures: ids.flatMap((threat) => measures.get(threat) ?? []),
  });
  // The measures of the leading threat are worth taking, though nobody has said what they bring.
  const unweighed = plan.steps.length === 0 ? [step([plan.rest], undefined)] : [];
  return {
    lead: leadOf(plan, titles),
    steps: [...plan.steps.map(({ threats: ids, after }) => step(ids, after)), ...unweighed],
    /** The headline as shipped, and with what users and organisations can do; empty where no measure moves it. */
    postures: posturesInWords(judgement, plan.now, id),
  };
}
export type WhatToDoView = NonNullable<ReturnType<typeof whatToDo>>;

/** The measures of a threat, each to be ticked by the reader. */
const measuresOf = (threat: JudgedThreat) =>
  threat.measures.map((measure, index) => ({
    id: measureId(threat.id, index),
    text: measure.text,
    /** Who can do it; undefined where the assessment does not say. */
    by: measure.by && MEASURE_ACTORS[measure.by].label,
    note: measureNote(measure),
    /** The control that it is part of; undefined where it is none of the reader's. */
    control:
      measure.by && measure.by !== 'vendor'
        ? controlId({ by: measure.by, risk: threat.risk?.id })
        : undefined,
    taken: measure.brings && { threat: threat.id, brings: measure.brings },
    sources: measure.sources,
  }));

/** Says which steps lead out of the band first, or that none does. */
function leadOf({ now, steps, rest }: Plan, titles: ReadonlyMap<string, string>): string {
  const label = BANDS[now.band].label;
  const index = steps.findIndex(({ after: scoreAfter }) => scoreAfter.band !== now.band);
  const after = steps[index]?.after;
  if (after) {
    const which =
      [say('step 1'), say('steps 1 and 2')][index] ?? say('steps 1 to {last}', { last: index + 1 });
    return say('Quickest way out of {label}: {which}. The score drops from {now} to {after}.', {
      label,
      which,
      now: scoreInWords(now),
      after: scoreInWords(after),
    });
  }
  const remaining = say(' “{title}” stays at the top.', { title: titles.get(rest) ?? rest });
  return steps.length === 0
    ? say('Stays {label}: no measure of this assessment is known to lower the score.{left}', {
        label,
        left: remaining,
      })
    : say('Stays {label} after all steps, at {decimal} of 10.{left}', {
        label,
        decimal: decimal(steps.at(-1)?.after.score ?? now.score),
        left: remaining,
      });
}

function posturesInWords(judgement: Judgement, now: MeasuredScore, id: EquationId) {
  const scores = posturesOf(judgement, id);
  if (scores.every((score) => score?.score === now.score)) return [];
  return POSTURES.map(({ label }, at) => ({ label, badge: badgeOf(scores[at]) }));
}
