import type { MatchableAgent } from '../../domain/matching/match.ts';
import { say } from '../../words/say.ts';
import { loadJson } from '../shared/load-json.ts';
import { complaint, focusOn, sayNotLoaded } from '../shared/not-loaded.ts';
import { once } from '../shared/once.ts';
import { part } from '../shared/part.ts';
import {
  type GivenList,
  givenList,
  type InputFile,
  inputFiles,
  keepLists,
  keptLists,
} from './given-lists.ts';
import { showMatches } from './show-matches.ts';

/** All agents in one file, so that the host does not learn what a reader uses. */
const knownAgents = once(() => loadJson<MatchableAgent[]>('/data/match.json'));

/** Matches files of a reader with the catalogue. The files do not leave the browser. */
class MatchFiles extends HTMLElement {
  /** Counts the choices of files: answers may overtake each other, and only those to the last one count. */
  #question = 0;

  connectedCallback(): void {
    this.hidden = false;
    const picker = part(this, '[data-files]', HTMLInputElement);
    picker.addEventListener('change', () => this.#read(inputFiles(picker.files)));
    const field = part(this, '[data-text]', HTMLTextAreaElement);
    part(this, '[data-read]').addEventListener('click', () =>
      this.#read([{ name: say('Pasted text'), text: async () => field.value }]),
    );
    this.#bindDrop(part(this, '[data-drop]'));
    const kept = keptLists();
    if (kept) this.#answer(async () => kept);
  }

  #bindDrop(area: HTMLElement): void {
    const showOver = (isOver: boolean) => area.toggleAttribute('data-over', isOver);
    area.addEventListener('dragover', (event) => {
      event.preventDefault();
      showOver(true);
    });
    area.addEventListener('dragleave', () => showOver(false));
    area.addEventListener('drop', (event) => {
      event.preventDefault();
      showOver(false);
      this.#read(inputFiles(event.dataTransfer?.files));
    });
  }

  #read(files: readonly InputFile[]): void {
    if (files.length > 0) this.#answer(() => Promise.all(files.map(givenList)));
  }

  async #answer(given: () => Promise<readonly GivenList[]>): Promise<void> {
    this.#question += 1;
    const question = this.#question;
    const status = part(this, '[data-status]');
    status.textContent = say('Reading …');
    try {
      const lists = await given();
      const answers = await Promise.all(lists.map(matchesIn));
      if (question !== this.#question) return;
      keepLists(lists);
      sayNotLoaded(status, '');
      status.textContent = '';
      const nodes = answers.flat();
      part(this, '[data-results]').replaceChildren(...nodes);
      focusOn(nodes[0]);
    } catch {
      if (question !== this.#question) return;
      status.textContent = '';
      const words = say('The list of assessed agents did not load. Check your connection.');
      sayNotLoaded(status, words, () => this.#answer(given));
    }
  }
}

async function matchesIn(list: GivenList): Promise<readonly Node[]> {
  if ('problem' in list) return [complaint(`${list.name}: ${list.problem} ${list.help}`.trim())];
  const [{ matchComponents }, agents] = await Promise.all([
    import('../../domain/matching/match.ts'),
    knownAgents(),
  ]);
  const { name, format, components, notes } = list;
  return showMatches(`${name} (${format})`, matchComponents(components, agents), notes);
}

customElements.define('match-files', MatchFiles);
