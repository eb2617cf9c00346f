import { BANDS } from '../../domain/aivss/bands.ts';
import { type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import type { Score } from '../../domain/aivss/score.ts';
import { SAMPLE_BASE, type ScoreSoFar } from '../../views/contribute/score.ts';
import { badgeOf } from '../../views/shared/badge.ts';
import { decimal } from '../../views/shared/format.ts';
import { calculationOf } from '../../views/shared/score-view.ts';
import { say } from '../../words/say.ts';
import { badge, element, refill } from '../shared/elements.ts';
import { part } from '../shared/part.ts';
import { flagNotes, notScored, sumTable } from '../shared/sum.ts';
import { rowsIn } from './rows.ts';

/** Shows the score of the file, its factor sum, and the sum of each threat. */
export function showScore(
  root: HTMLElement,
  form: HTMLElement,
  soFar: ScoreSoFar,
  id: EquationId,
): void {
  const verdict = part(root, '[data-verdict]');
  const label = element('span', 'muted small', equation(id).label);
  if (soFar.highest) {
    const figure = element('span', 'figure', decimal(soFar.highest.score));
    verdict.replaceChildren(figure, badge(badgeOf(soFar.highest), true), label);
  } else verdict.replaceChildren(notScored(), label);
  part(root, '[data-bar-verdict]').replaceChildren(
    soFar.highest ? badge(badgeOf(soFar.highest)) : notScored(),
  );
  part(root, '[data-sum]').replaceChildren(
    element('strong', '', say('Factor_Sum {factorSum}', { factorSum: soFar.factorSum })),
    say(' after {judged} of 10 factors: a CVSS {sampleBase} flaw would become {score} {label}.', {
      judged: soFar.judged,
      sampleBase: decimal(SAMPLE_BASE),
      score: decimal(soFar.sample.score),
      label: BANDS[soFar.sample.band].label,
    }),
  );
  rowsIn(form, 'threats').forEach((row, index) => {
    const container = part(row, '[data-score]');
    const score = soFar.threats.get(index);
    const wasOpen = container.querySelector('details')?.open ?? false;
    refill(container, score ? sumOf(score, wasOpen) : [notScoredNote()]);
  });
}

const notScoredNote = (): HTMLElement =>
  element('p', 'small muted', notScored(), say(' It has no whole vector, so it is listed.'));

/** The sum as the page of the agent will show it. */
function sumOf(score: Score, open: boolean): HTMLElement[] {
  const view = calculationOf(score);
  const summary = element('summary', '', say('The sum, step by step'));
  const details = element('details', '', summary, sumTable(view));
  details.open = open;
  return [element('p', '', badge(view.badge)), details, ...flagNotes(view)];
}
