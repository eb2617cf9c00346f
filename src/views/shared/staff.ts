import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { countsForHeadline } from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import {
  drawStaff,
  type STAFF_SIZES,
  type StaffNoteAt,
  type StaffView,
  staffInWords,
} from './draw-staff.ts';
import { count, decimal } from './format.ts';
import { threatPath } from './paths.ts';

export type { StaffView };

type StaffAgent = Pick<Agent, 'slug' | 'assessment' | 'judgement'>;

/** The staff of one agent. */
export function staffOf(
  agent: StaffAgent,
  equation: EquationId,
  size: keyof typeof STAFF_SIZES,
): StaffView {
  const { layers } = agent.assessment;
  const notes = notesOf(agent, equation);
  return drawStaff(size, (layer) => layers[layer], notes, staffInWords(layers, notes.length));
}

/** One staff for several agents: every line solid, the scored threats of all. */
export function sharedStaff(agents: readonly StaffAgent[], equation: EquationId): StaffView {
  const notes = agents.flatMap((agent) => notesOf(agent, equation));
  const text = `${count(notes.length, 'scored threat')} of ${count(agents.length, 'agent')} on the seven layers.`;
  return drawStaff('large', () => 'mapped', notes, text);
}

const notesOf = (
  { slug, assessment, judgement }: StaffAgent,
  equation: EquationId,
): StaffNoteAt[] =>
  judgement.threats.filter(countsForHeadline).map(({ id, layer, title, scores }) => ({
    layer,
    score: scores[equation].score,
    title: `${assessment.name}: ${title}, ${decimal(scores[equation].score)}`,
    path: threatPath(slug, id),
  }));
