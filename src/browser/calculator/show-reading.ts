import { EQUATION_IDS, type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import type { Score } from '../../domain/aivss/score.ts';
import type { CalculatorReading, InputProblem } from '../../views/calculator/reading.ts';
import { scaleX } from '../../views/calculator/scale.ts';
import { INPUTS } from '../../views/calculator/state.ts';
import { badgeOf } from '../../views/shared/badge.ts';
import { calculationOf } from '../../views/shared/score-view.ts';
import { say } from '../../words/say.ts';
import { showComplaints } from '../shared/complaints.ts';
import { badge, element } from '../shared/elements.ts';
import { part } from '../shared/part.ts';
import { flagNotes, sumTable } from '../shared/sum.ts';

/** Shows what the controls give: the score with its sums, or what is missing for one. */
export function showReading(
  root: HTMLElement,
  { problems, missing, scores }: CalculatorReading,
  id: EquationId,
) {
  showProblems(root, problems);
  const score = scores?.[id];
  showVerdict(root, score, id);
  showScale(root, score);
  for (const one of EQUATION_IDS) {
    part(root, `[data-badge="${one}"]`).replaceChildren(badge(badgeOf(scores?.[one])));
    part(root, `[data-sum="${one}"]`).replaceChildren(...(scores ? sumOf(scores[one]) : []));
  }
  part(root, '[data-missing]').textContent = missing;
  announce(part(root, '[data-live]'), score, problems);
}

function sumOf(score: Score): HTMLElement[] {
  const view = calculationOf(score);
  return [sumTable(view), ...flagNotes(view)];
}

/** Nothing is said of a vector before there is one. */
function showProblems(root: HTMLElement, problems: readonly InputProblem[]): void {
  const vector = root.querySelector<HTMLInputElement>(`[name="${INPUTS.vector}"]`);
  for (const question of root.querySelectorAll<HTMLElement>('[data-field]')) {
    const { field } = question.dataset;
    const isOpen = field === INPUTS.vector && vector?.value.trim() === '';
    const own = isOpen ? [] : problems.filter(({ control }) => control === field);
    showComplaints(
      question,
      own.map((problem) => ({ ...problem, severity: 'error' })),
    );
  }
}

function showVerdict(root: HTMLElement, score: Score | undefined, id: EquationId): void {
  const view = badgeOf(score);
  const figure = (): HTMLElement[] => (view.score ? [element('span', 'figure', view.score)] : []);
  const name = element('span', 'muted small', equation(id).label);
  part(root, '[data-verdict]').replaceChildren(...figure(), badge(view, true), name);
  const way = element('span', 'small', score ? say('The sum') : say('What is missing'));
  part(root, '[data-bar]').replaceChildren(...figure(), badge(view, true), way);
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

/** Reading aloud waits until the hand rests, in milliseconds. */
const REST = 700;
let pause: ReturnType<typeof setTimeout> | undefined;

function announce(
  live: HTMLElement,
  score: Score | undefined,
  problems: readonly InputProblem[],
): void {
  const { label, score: figure } = badgeOf(score);
  const words = score ? `${figure} ${label}` : (problems[0]?.message ?? label);
  clearTimeout(pause);
  pause = setTimeout(() => {
    if (live.textContent !== words) live.textContent = words;
  }, REST);
}
