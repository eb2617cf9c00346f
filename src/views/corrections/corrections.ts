import {
  OBJECTION_OUTCOME_IDS,
  OBJECTION_OUTCOMES,
} from '../../domain/assessment/format/vocabulary.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { compareText } from '../../domain/names.ts';
import { say } from '../../words/say.ts';
import { objectionViews } from '../agent/objections.ts';
import { agentPath } from '../shared/paths.ts';

/** All objections of a catalogue: open ones by the day they are due, decided ones with the latest first. */
export function correctionsView(agents: readonly Agent[]) {
  const raised = agents.flatMap(({ slug, assessment }) =>
    (assessment.objections ?? []).map((objection) => ({ slug, assessment, objection })),
  );
  const viewsOf = (objections: typeof raised) =>
    objections.flatMap(({ slug, assessment, objection }) =>
      objectionViews({ assessment: { ...assessment, objections: [objection] } }).map((view) => ({
        ...view,
        name: assessment.name,
        path: `${agentPath(slug)}#${view.anchor}`,
      })),
    );
  const open = raised.filter(({ objection }) => !objection.outcome);
  const decided = raised.filter(({ objection }) => objection.outcome);
  const dayOf = ({ objection }: (typeof raised)[number]): string =>
    objection.decided ?? objection.due;
  return {
    counts: [
      { label: say('Open'), count: open.length },
      ...OBJECTION_OUTCOME_IDS.map((id) => ({
        label: OBJECTION_OUTCOMES[id].label,
        count: raised.filter(({ objection: { outcome } }) => outcome === id).length,
      })),
    ],
    open: viewsOf(open.toSorted((a, b) => compareText(dayOf(a), dayOf(b)))),
    decided: viewsOf(decided.toSorted((a, b) => compareText(dayOf(b), dayOf(a)))),
  };
}
