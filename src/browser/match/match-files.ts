import { textOf } from '../../domain/matching/encoding.ts';
import type { Inventory, UnreadList } from '../../domain/matching/inventory.ts';
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
    if (files.length > 0) this.#answer(() => Promise.all(files.map(listIn)));
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

const inputFiles = (files: FileList | null | undefined) =>
  [...(files ?? [])].map((file) => ({
    name: file.name,
    text: async () => textOf(new Uint8Array(await file.arrayBuffer())),
  }));
type InputFile = Readonly<ReturnType<typeof inputFiles>[number]>;

/** What was read of a file, with its name. */
type GivenList = { readonly name: string } & (Inventory | UnreadList);

/** What reads the formats is loaded with the first file. */
async function listIn({ name, text }: InputFile): Promise<GivenList> {
  const { readInventory } = await import('../../domain/matching/inventory.ts');
  const given = await text().catch(() => undefined);
  if (given !== undefined) return { name, ...readInventory(given) };
  const why = say('it is a folder, or it is gone.');
  return { name, problem: say('The file cannot be read: {why}', { why }), help: '' };
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

/** How many components an entry of the history has room for. */
const KEPT_MAX = 5000;

/** Keeps what was read with this entry of the history, so that a way back leads to the answer. The text may have secrets. */
function keepLists(lists: readonly GivenList[]): void {
  const components = lists.flatMap((list) => ('components' in list ? list.components : []));
  history.replaceState(components.length > KEPT_MAX ? null : { lists }, '');
}

const keptLists = (): readonly GivenList[] | undefined => history.state?.lists;

customElements.define('match-files', MatchFiles);
