import { say } from '../../words/say.ts';
import { shorten } from '../shared/format.ts';
import type { AgentView } from './agent-view.ts';
import { updateInWords } from './update-first.ts';

/** The most characters and items that fit on one sheet of A4 or Letter. */
const MOST = {
  summary: 260,
  title: 90,
  attack: 230,
  threats: 3,
  first: 420,
  measures: 6,
  measure: 150,
  name: 90,
} as const;

/** An agent on one sheet: the verdict, the worst threats, what to do, and how certain it is. */
export function briefOf(view: AgentView) {
  const { plan, facts, certainty } = view;
  const first = [
    ...(view.ended ? [`${view.ended.state}. ${view.ended.advice}`] : []),
    ...(view.update ? [shorten(updateInWords(view.update), MOST.first)] : []),
  ];
  // Each sentence before the steps takes the place of a measure.
  const mostMeasures = MOST.measures - first.length;
  const measures =
    plan?.steps.flatMap(({ measures: ofStep }, stepIndex) =>
      ofStep.map((measure, index) => ({
        ...measure,
        step: index === 0 ? stepIndex + 1 : undefined,
      })),
    ) ?? [];
  return {
    name: view.name,
    about: shorten([view.kind.label, facts.vendor].filter(Boolean).join(', '), MOST.name),
    summary: shorten(view.summary, MOST.summary),
    badge: view.badge,
    flaw: view.headlineThreat?.flaw,
    threats: view.threats
      .slice(0, MOST.threats)
      .map(({ title, attack, reason, badge, layer, status }) => ({
        title: shorten(title, MOST.title),
        attack: shorten(attack ?? reason ?? '', MOST.attack),
        badge,
        layer: [`${layer.code} ${layer.name}`, status].filter(Boolean).join(' · '),
      })),
    moreThreats: Math.max(view.threats.length - MOST.threats, 0),
    lead: [...first, ...(plan ? [shorten(plan.lead, MOST.attack)] : [])].join(' '),
    measures: measures.slice(0, mostMeasures).map(({ id, text, by, step }) => ({
      id,
      /** The number of the step, which its first measure has: the lead refers to it. */
      step,
      text: shorten(text, MOST.measure),
      by,
    })),
    moreMeasures: Math.max(measures.length - mostMeasures, 0),
    rows: [
      [say('Version read'), shorten(certainty.subject, MOST.measure)],
      [say('Evidence'), certainty.basis.label],
      [
        say('Assessed'),
        say('{assessed}, review by {review}', {
          assessed: certainty.assessed.text,
          review: certainty.reviewBy.text,
        }),
      ],
      [say('By'), shorten(facts.assessors.map(({ name }) => name).join(', '), MOST.measure)],
    ] as const,
  };
}
