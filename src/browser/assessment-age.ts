import { ageInWords, overdueInWords } from '../presentation/age.ts';
import { today } from './today.ts';

/** Says beside the days of an assessment how old it is and whether its review is overdue: the build cannot know. */
class AssessmentAge extends HTMLElement {
  connectedCallback(): void {
    const { assessed = '', reviewBy = '' } = this.dataset;
    this.#write('[data-age]', ageInWords(assessed, today()));
    this.#write('[data-overdue]', overdueInWords(reviewBy, today()));
  }

  #write(selector: string, words: string | undefined): void {
    const place = this.querySelector(selector);
    if (place && words) place.textContent = `, ${words}`;
  }
}

customElements.define('assessment-age', AssessmentAge);
