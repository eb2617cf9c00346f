import {
  OBJECTION_OUTCOME_IDS,
  OBJECTION_OUTCOMES,
} from '../../domain/assessment/format/vocabulary.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { compareText } from '../../domain/names.ts';
import { say } from '../../words/say.ts';
import { objectionViews } from '../agent/objections.ts';
import { agentPath } from '../shared/paths.ts';

/** Every objection of a catalogue: what is open in the order of its due day, what was decided the last first. */
export function correctionsView(agents: readonly Agent[]) {
  const all = agents.flatMap(({ slug, assessment }) =>
    (assessment.objections ?? []).map((objection) => ({ slug, assessment, objection })),
  );
  const viewsOf = (some: typeof all) =>
    some.flatMap(({ slug, assessment, objection }) =>
      objectionViews({ assessment: { ...assessment, objections: [objection] } }).map((view) => ({
        ...view,
        name: assessment.name,
        /** Its place on the page of the agent. */
        path: `${agentPath(slug)}#${view.anchor}`,
      })),
    );
  const open = all.filter(({ objection }) => !objection.outcome);
  const decided = all.filter(({ objection }) => objection.outcome);
  const day = ({ objection }: (typeof all)[number]): string => objection.decided ?? objection.due;
  return {
    counts: [
      { label: say('Open'), count: open.length },
      ...OBJECTION_OUTCOME_IDS.map((id) => ({
        label: OBJECTION_OUTCOMES[id].label,
        count: all.filter(({ objection: { outcome } }) => outcome === id).length,
      })),
    ],
    open: viewsOf(open.toSorted((a, b) => compareText(day(a), day(b)))),
    decided: viewsOf(decided.toSorted((a, b) => compareText(day(b), day(a)))),
  };
}
