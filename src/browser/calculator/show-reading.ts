import { EQUATION_IDS, type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import type { Score } from '../../domain/aivss/score.ts';
import type { CalculatorReading, InputProblem } from '../../views/calculator/reading.ts';
import { scaleX } from '../../views/calculator/scale.ts';
import { INPUTS } from '../../views/calculator/state.ts';
import { badgeOf } from '../../views/shared/badge.ts';
import { calculationOf } from '../../views/shared/score-view.ts';
import { say } from '../../words/say.ts';
import { announce } from '../shared/announce.ts';
import { showComplaints } from '../shared/complaints.ts';
import { badge, element } from '../shared/elements.ts';
import { part } from '../shared/part.ts';
import { flagNotes, sumTable } from '../shared/sum.ts';

/** Shows the score with its sums, or what is missing for a score. */
export function showReading(
  root: HTMLElement,
  { problems, missing, scores }: CalculatorReading,
  id: EquationId,
) {
  showProblems(root, problems);
  const score = scores?.[id];
  showVerdict(root, score, id);
  showScale(root, score);
  for (const each of EQUATION_IDS) {
    part(root, `[data-badge="${each}"]`).replaceChildren(badge(badgeOf(scores?.[each])));
    part(root, `[data-sum="${each}"]`).replaceChildren(...(scores ? sumOf(scores[each]) : []));
  }
  part(root, '[data-missing]').textContent = missing;
  readAloud(score, problems);
}

function sumOf(score: Score): HTMLElement[] {
  const view = calculationOf(score);
  return [sumTable(view), ...flagNotes(view)];
}

/** Shows each problem at its control. An empty vector is not a problem yet. */
function showProblems(root: HTMLElement, problems: readonly InputProblem[]): void {
  const vector = root.querySelector<HTMLInputElement>(`[name="${INPUTS.vector}"]`);
  for (const question of root.querySelectorAll<HTMLElement>('[data-field]')) {
    const { field } = question.dataset;
    const isUntouched = field === INPUTS.vector && vector?.value.trim() === '';
    const complaints = isUntouched ? [] : problems.filter(({ control }) => control === field);
    showComplaints(
      question,
      complaints.map((problem) => ({ ...problem, severity: 'error' })),
    );
  }
}

function showVerdict(root: HTMLElement, score: Score | undefined, id: EquationId): void {
  const view = badgeOf(score);
  const figure = (): HTMLElement[] => (view.score ? [element('strong', 'figure', view.score)] : []);
  const name = element('span', 'muted small', equation(id).label);
  part(root, '[data-verdict]').replaceChildren(...figure(), badge(view, true), name);
  const target = element('span', 'small', score ? say('The sum') : say('What is missing'));
  part(root, '[data-bar]').replaceChildren(...figure(), badge(view, true), target);
}

function showScale(root: HTMLElement, score: Score | undefined): void {
  const scale = part(root, '[data-scale]', SVGElement);
  scale.classList.toggle('is-empty', score === undefined);
  if (!score) return;
  const [from, to] = [scaleX(score.cvssBase), scaleX(score.score)];
  scale.querySelector('[data-travel]')?.setAttribute('x1', String(from));
  scale.querySelector('[data-travel]')?.setAttribute('x2', String(to));
  scale.querySelector('[data-base]')?.setAttribute('transform', `translate(${from} 0)`);
  scale.querySelector('[data-score]')?.setAttribute('transform', `translate(${to} 0)`);
}

let said = '';

/** Has the result read aloud where it is another. */
function readAloud(score: Score | undefined, problems: readonly InputProblem[]): void {
  const { label, score: figure } = badgeOf(score);
  const words = score ? `${figure} ${label}` : (problems[0]?.message ?? label);
  if (words !== said) announce(words);
  said = words;
}
