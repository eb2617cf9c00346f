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
import { valueAt } from '../../domain/lookup.ts';
import { POSTURES, posturesOf } from '../../domain/postures.ts';
import { say } from '../../words/say.ts';
import { badgeOf } from '../shared/badge.ts';
import { decimal } from '../shared/format.ts';

/** @returns undefined where the agent is not scored, or names no measure */
export function whatToDo(judgement: Judgement, id: EquationId) {
  const threats = judgement.threats.filter(countsForHeadline);
  const measures = new Map(threats.map((threat) => [threat.id, measuresOf(threat)]));
  const all = [...measures.values()].flat();
  const plan = planOf(
    exposureOf(judgement),
    all.flatMap(({ taken }) => taken ?? []),
    id,
  );
  if (!plan || all.length === 0) return undefined;
  const titles = new Map(threats.map((threat) => [threat.id, threat.title]));
  const step = (ids: readonly string[], after: MeasuredScore | undefined) => ({
    /** The headline once this step and all before it are done; undefined where nothing was found to lower it. */
    badge: after && badgeOf(after),
    threats: ids.map((one) => ({ title: valueAt(titles, one), anchor: `threat-${one}` })),
    measures: ids.flatMap((one) => measures.get(one) ?? []),
  });
  // What the leading threat has is worth doing, though nobody has said what it brings.
  const unknown = plan.steps.length === 0 ? [step([plan.rest], undefined)] : [];
  return {
    lead: leadOf(plan, titles),
    steps: [...plan.steps.map(({ threats: ids, after }) => step(ids, after)), ...unknown],
    /** The headline as shipped and with what each can do; empty where nobody's measures move it. */
    postures: posturesInWords(judgement, plan.now, id),
  };
}
export type WhatToDoView = NonNullable<ReturnType<typeof whatToDo>>;

/** A measure with a box to tick. */
const measuresOf = (threat: JudgedThreat) =>
  threat.measures.map(({ text, by, brings, sources }, index) => ({
    /** `page-injection.1`: the threat, and the place among its measures. */
    id: `${threat.id}.${index + 1}`,
    text,
    /** Who can do it; undefined where the assessment does not say. */
    by: by && MEASURE_ACTORS[by].label,
    taken: brings && { threat: threat.id, brings },
    sources,
  }));

const inWords = ({ score, band }: MeasuredScore): string =>
  `${decimal(score)} (${BANDS[band].label})`;

/** The shortest way out of the band, or that there is none. */
function leadOf({ now, steps, rest }: Plan, titles: ReadonlyMap<string, string>): string {
  const label = BANDS[now.band].label;
  const out = steps.findIndex(({ after }) => after.band !== now.band);
  const after = steps[out]?.after;
  if (after) {
    const which =
      [say('step 1'), say('steps 1 and 2')][out] ?? say('steps 1 to {last}', { last: out + 1 });
    return say('Quickest way out of {label}: {which}. The score drops from {now} to {after}.', {
      label,
      which,
      now: inWords(now),
      after: inWords(after),
    });
  }
  const left = say(' “{title}” stays at the top.', { title: titles.get(rest) ?? rest });
  return steps.length === 0
    ? say(
        'Stays {label} whatever you do here: no measure of this assessment is known to lower the score.{left}',
        { label, left },
      )
    : say('Stays {label} whatever you do here, at {decimal} of 10 after all steps.{left}', {
        label,
        decimal: decimal(steps.at(-1)?.after.score ?? now.score),
        left,
      });
}

function posturesInWords(judgement: Judgement, now: MeasuredScore, id: EquationId) {
  const scores = posturesOf(judgement, id);
  if (scores.every((score) => score?.score === now.score)) return [];
  return POSTURES.map(({ label }, at) => ({ label, badge: badgeOf(scores[at]) }));
}
