import { ageInWords, overdueInWords } from '../../views/agent/age.ts';
import { enhance } from '../shared/part.ts';
import { today } from '../shared/today.ts';

/** Says beside the days of an assessment how old it is and whether its review is overdue: the build cannot know. */
enhance('[data-assessed][data-review-by]', (facts) => {
  const { assessed = '', reviewBy = '' } = facts.dataset;
  const write = (selector: string, words: string | undefined): void => {
    const place = facts.querySelector(selector);
    if (place && words) place.textContent = `, ${words}`;
  };
  write('[data-age]', ageInWords(assessed, today()));
  write('[data-overdue]', overdueInWords(reviewBy, today()));
});
