import type { UnreadList } from '../../domain/matching/inventory.ts';
import type { MatchableAgent, Matches } from '../../domain/matching/match.ts';
import { say } from '../../words/say.ts';
import { loadJson } from '../shared/load-json.ts';
import { complaint, sayNotLoaded } from '../shared/not-loaded.ts';
import { once } from '../shared/once.ts';
import { part } from '../shared/part.ts';
import { showMatches } from './show-matches.ts';

/** All of the catalogue in one file, whatever is looked for: the host learns nothing of what a reader uses. */
const knownAgents = once(() => loadJson<MatchableAgent[]>('/data/match.json'));
/** What reads the formats is loaded with the first file. */
const reader = once(() => import('../../domain/matching/inventory.ts'));
const matcher = once(() => import('../../domain/matching/match.ts'));

interface Given {
  readonly name: string;
  readonly text: () => Promise<string>;
}

/** Files of a reader, matched with the catalogue in the browser alone. */
class MatchFiles extends HTMLElement {
  /** Answers may overtake each other; only those to the last choice count. */
  #question = 0;

  connectedCallback(): void {
    this.hidden = false;
    const files = part(this, '[data-files]', HTMLInputElement);
    files.addEventListener('change', () => this.#read(givenFiles(files.files)));
    const text = part(this, '[data-text]', HTMLTextAreaElement);
    part(this, '[data-read]').addEventListener('click', () =>
      this.#read([{ name: say('Pasted text'), text: async () => text.value }]),
    );
    this.#bindDrop(part(this, '[data-drop]'));
  }

  #bindDrop(place: HTMLElement): void {
    const over = (is: boolean) => place.toggleAttribute('data-over', is);
    place.addEventListener('dragover', (event) => {
      event.preventDefault();
      over(true);
    });
    place.addEventListener('dragleave', () => over(false));
    place.addEventListener('drop', (event) => {
      event.preventDefault();
      over(false);
      this.#read(givenFiles(event.dataTransfer?.files));
    });
  }

  async #read(given: readonly Given[]): Promise<void> {
    if (given.length === 0) return;
    this.#question += 1;
    const question = this.#question;
    const status = part(this, '[data-status]');
    status.textContent = say('Reading …');
    try {
      const answers = await Promise.all(given.map(answerTo));
      if (question !== this.#question) return;
      sayNotLoaded(status, '');
      status.textContent = '';
      part(this, '[data-results]').replaceChildren(...answers.flat());
    } catch {
      if (question !== this.#question) return;
      status.textContent = '';
      const words = say('The list of assessed agents did not load. Check your connection.');
      sayNotLoaded(status, words, () => this.#read(given));
    }
  }
}

const givenFiles = (files: FileList | null | undefined): Given[] =>
  [...(files ?? [])].map((file) => ({ name: file.name, text: () => file.text() }));

async function answerTo({ name, text }: Given): Promise<readonly Node[]> {
  const [{ readInventory }, { matchComponents }, agents] = await Promise.all([
    reader(),
    matcher(),
    knownAgents(),
  ]);
  const read = readInventory(await text());
  return 'problem' in read
    ? [unreadable(name, read)]
    : found(name, read.format, matchComponents(read.components, agents));
}

const unreadable = (name: string, { problem, help }: UnreadList): Node =>
  complaint(`${name}: ${problem} ${help}`);

const found = (name: string, format: string, matches: Matches): readonly Node[] =>
  showMatches(`${name} (${format})`, matches);

customElements.define('match-files', MatchFiles);
