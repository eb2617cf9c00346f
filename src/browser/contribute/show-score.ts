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

/** Shows the score of the file, the sum of its factors and each threat with its own sum. */
export function showScore(
  root: HTMLElement,
  form: HTMLElement,
  so: ScoreSoFar,
  id: EquationId,
): void {
  const verdict = part(root, '[data-verdict]');
  const label = element('span', 'muted small', equation(id).label);
  if (so.highest) {
    const figure = element('span', 'figure', decimal(so.highest.score));
    verdict.replaceChildren(figure, badge(badgeOf(so.highest), true), label);
  } else verdict.replaceChildren(notScored(), label);
  part(root, '[data-bar-verdict]').replaceChildren(
    so.highest ? badge(badgeOf(so.highest)) : notScored(),
  );
  part(root, '[data-sum]').replaceChildren(
    element('strong', '', say('Factor_Sum {factorSum}', { factorSum: so.factorSum })),
    say(' after {judged} of 10 factors: a CVSS {sampleBase} flaw would become {score} {label}.', {
      judged: so.judged,
      sampleBase: decimal(SAMPLE_BASE),
      score: decimal(so.sample.score),
      label: BANDS[so.sample.band].label,
    }),
  );
  rowsIn(form, 'threats').forEach((row, index) => {
    const place = part(row, '[data-score]');
    const score = so.threats.get(index);
    const wasOpen = place.querySelector('details')?.open ?? false;
    refill(place, score ? sumOf(score, wasOpen) : [listed()]);
  });
}

const listed = (): HTMLElement =>
  element('p', 'small muted', notScored(), say(' It has no whole vector, so it is listed.'));

/** The sum as the page of the agent will show it. */
function sumOf(score: Score, open: boolean): HTMLElement[] {
  const view = calculationOf(score);
  const summary = element('summary', '', say('The sum, step by step'));
  const details = element('details', '', summary, sumTable(view));
  details.open = open;
  return [element('p', '', badge(view.badge)), details, ...flagNotes(view)];
}
