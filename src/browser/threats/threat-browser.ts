import { idIn } from '../../domain/tables.ts';
import { nextSort } from '../../views/lists/sorting.ts';
import { answerInWords } from '../../views/threats/answer-in-words.ts';
import {
  asksNothing,
  chosenPlaces,
  indexThreatList,
  THREAT_FACET_IDS,
  THREAT_SORT_IDS,
  type ThreatQuestion,
  threatGrammar,
} from '../../views/threats/choice.ts';
import { decodeThreats, type ThreatsFile } from '../../views/threats/threats-file.ts';
import { loadJson } from '../shared/load-json.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { once } from '../shared/once.ts';
import { part, targetOf } from '../shared/part.ts';
import { bindHeads, showSort } from '../shared/sort-heads.ts';
import { ThreatList } from './threat-list.ts';

const loadThreats = once(async () =>
  indexThreatList(decodeThreats(await loadJson<ThreatsFile>('/data/threats.json'))),
);

/**
 * Narrows and sorts the table over all threats of the catalogue, of which the page may show only some. What is asked
 * for stands in the address. The data are fetched when they are first needed; without a wish the built rows stay.
 */
class ThreatBrowser extends HTMLElement {
  #form!: HTMLFormElement;
  #list!: ThreatList;
  #sort: ThreatQuestion['sort'];
  /** Answers may overtake each other; only the one to the last question counts. */
  #question = 0;

  connectedCallback(): void {
    this.#form = part(this, 'form', HTMLFormElement);
    this.#list = new ThreatList(this);
    bindHeads(this.#list.table, (by) =>
      this.#sortBy(nextSort(idIn(THREAT_SORT_IDS, by), this.#sort)),
    );
    this.#form.addEventListener('change', () => this.#ask());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    // The fields are empty only after the event.
    this.#form.addEventListener('reset', () => setTimeout(() => this.#sortBy(undefined)));
    addEventListener('popstate', () => this.#fromAddress());
    // Whoever turns to the tools will soon ask: the data come now, and the first answer is quick.
    for (const event of ['pointerover', 'focusin'] as const) {
      this.addEventListener(event, (at) => {
        if (targetOf(at).closest('form, thead')) loadThreats().catch(() => {});
      });
    }
    this.#fromAddress();
  }

  #fields(): HTMLSelectElement[] {
    return [...this.#form.querySelectorAll('select')];
  }

  #choice(): ThreatQuestion {
    const choices = this.#fields().flatMap(({ name, value }) =>
      value ? [{ facet: idIn(THREAT_FACET_IDS, name), value }] : [],
    );
    return { name: '', choices, sort: this.#sort };
  }

  #fromAddress(): void {
    const { choices, sort } = threatGrammar.readQuestion(location.search);
    for (const field of this.#fields()) {
      const wanted = choices.find(({ facet }) => facet === field.name)?.value ?? '';
      field.value = [...field.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    this.#sort = sort;
    if (!asksNothing(this.#choice()) || this.#question > 0) this.#answer();
  }

  #sortBy(sort: ThreatQuestion['sort']): void {
    this.#sort = sort;
    this.#ask();
  }

  #ask(): void {
    const query = threatGrammar.writeQuestion(this.#choice());
    history.replaceState(null, '', query || location.pathname);
    this.#answer();
  }

  async #answer(): Promise<void> {
    this.#question += 1;
    const question = this.#question;
    const choice = this.#choice();
    if (asksNothing(choice)) {
      showSort(this.#list.table, undefined);
      this.#list.showBuilt();
      this.#say('');
      return;
    }
    const data = await loadThreats().catch(() => undefined);
    if (question !== this.#question) return;
    if (!data) {
      this.#say('', NOT_LOADED);
      return;
    }
    const found = chosenPlaces(data, choice);
    showSort(this.#list.table, this.#sort);
    this.#list.show(data.all, found);
    this.#say(answerInWords(choice, found.length, data.count));
  }

  #say(words: string, complaint = ''): void {
    const status = part(this, '[data-status]');
    status.textContent = words;
    sayNotLoaded(status, complaint, () => this.#answer());
  }
}

const NOT_LOADED =
  'The list of threats could not be loaded, so nothing is narrowed or sorted: all threats are shown. Check the connection.';

customElements.define('threat-browser', ThreatBrowser);
