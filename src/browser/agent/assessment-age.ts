import { ageInWords, overdueInWords } from '../../views/agent/age.ts';
import { enhance } from '../shared/part.ts';
import { today } from '../shared/today.ts';

/** Adds how old an assessment is and whether its review is overdue: both depend on the day of reading. */
enhance('[data-assessed][data-review-by]', (facts) => {
  const { assessed = '', reviewBy = '' } = facts.dataset;
  const write = (selector: string, words: string | undefined): void => {
    const target = facts.querySelector(selector);
    if (target && words) target.textContent = `, ${words}`;
  };
  write('[data-age]', ageInWords(assessed, today()));
  write('[data-overdue]', overdueInWords(reviewBy, today()));
});
