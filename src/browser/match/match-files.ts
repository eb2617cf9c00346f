import { textOf } from '../../domain/matching/encoding.ts';
import type { MatchableAgent } from '../../domain/matching/match.ts';
import { say } from '../../words/say.ts';
import { loadJson } from '../shared/load-json.ts';
import { complaint, focusOn, sayNotLoaded } from '../shared/not-loaded.ts';
import { once } from '../shared/once.ts';
import { part } from '../shared/part.ts';
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

  async #read(files: readonly InputFile[]): Promise<void> {
    if (files.length === 0) return;
    this.#question += 1;
    const question = this.#question;
    const status = part(this, '[data-status]');
    status.textContent = say('Reading …');
    try {
      const answers = await Promise.all(files.map(matchesIn));
      if (question !== this.#question) return;
      sayNotLoaded(status, '');
      status.textContent = '';
      const nodes = answers.flat();
      part(this, '[data-results]').replaceChildren(...nodes);
      focusOn(nodes[0]);
    } catch {
      if (question !== this.#question) return;
      status.textContent = '';
      const words = say('The list of assessed agents did not load. Check your connection.');
      sayNotLoaded(status, words, () => this.#read(files));
    }
  }
}

const inputFiles = (files: FileList | null | undefined) =>
  [...(files ?? [])].map((file) => ({
    name: file.name,
    text: async () => textOf(new Uint8Array(await file.arrayBuffer())),
  }));
type InputFile = Readonly<ReturnType<typeof inputFiles>[number]>;

/** What reads the formats is loaded with the first file. */
async function matchesIn({ name, text }: InputFile): Promise<readonly Node[]> {
  const [{ readInventory }, { matchComponents }, agents] = await Promise.all([
    import('../../domain/matching/inventory.ts'),
    import('../../domain/matching/match.ts'),
    knownAgents(),
  ]);
  const given = await text().catch(() => undefined);
  if (given === undefined) {
    const why = say('it is a folder, or it is gone.');
    return [complaint(`${name}: ${say('The file cannot be read: {why}', { why })}`)];
  }
  const list = readInventory(given);
  return 'problem' in list
    ? [complaint(`${name}: ${list.problem} ${list.help}`)]
    : showMatches(`${name} (${list.format})`, matchComponents(list.components, agents), list.notes);
}

customElements.define('match-files', MatchFiles);
