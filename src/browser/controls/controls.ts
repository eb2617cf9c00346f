import { itemAt } from '../../domain/lookup.ts';
import { choiceQuery, readControls } from '../../views/controls/choice.ts';
import { type ControlsFile, decodeControls } from '../../views/controls/controls-file.ts';
import {
  countsOf,
  type Remaining,
  remainingOf,
  remainingRows,
} from '../../views/controls/remaining.ts';
import { csvText } from '../../views/lists/csv.ts';
import { bandBadge, scoreBadge } from '../../views/shared/badge.ts';
import { count, whole } from '../../views/shared/format.ts';
import { agentPath } from '../../views/shared/paths.ts';
import { say } from '../../words/say.ts';
import { download } from '../agents/download.ts';
import { badge, element, link, rowHead } from '../shared/elements.ts';
import { listedAgents } from '../shared/listed-agents.ts';
import { loadJson } from '../shared/load-json.ts';
import { once } from '../shared/once.ts';
import { enhance, part } from '../shared/part.ts';

/** How many rows are shown at a time. */
const ROWS_AT_A_TIME = 100;

const load = once(async () => {
  const [agents, file] = await Promise.all([
    listedAgents(),
    loadJson<ControlsFile>('/data/controls.json'),
  ]);
  return { agents, threats: decodeControls(file) };
});
type Loaded = Awaited<ReturnType<typeof load>>;

/** Counts the questions: answers may overtake each other, and only that to the last one counts. */
let questions = 0;

/** Controls to choose. The choice stands in the address, and what remains of every agent is shown at once. */
enhance<HTMLElement>('[data-controls]', (root) => {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[name=take]')];
  const allBoxes = [...root.querySelectorAll<HTMLInputElement>('[data-all]')];
  const ids = boxes.map(({ value }) => value);
  const chosen = () => boxes.flatMap(({ checked, value }) => (checked ? value : []));
  const ofActor = ({ dataset: { all } }: HTMLInputElement) =>
    boxes.filter(({ value }) => value.startsWith(`${all}.`));
  const show = (): void => {
    for (const box of allBoxes) {
      const ofBox = ofActor(box);
      box.checked = ofBox.length > 0 && ofBox.every(({ checked }) => checked);
      box.indeterminate = !box.checked && ofBox.some(({ checked }) => checked);
    }
    showRemaining(root, chosen());
  };
  const fromAddress = (): void => {
    const taken = readControls(location.search, ids);
    for (const box of boxes) box.checked = taken.includes(box.value);
    show();
  };
  part(root, 'form', HTMLFormElement).addEventListener('change', ({ target }) => {
    const all = allBoxes.find((box) => box === target);
    if (all) for (const box of ofActor(all)) box.checked = all.checked;
    history.replaceState(null, '', choiceQuery(chosen(), ids) || location.pathname);
    show();
  });
  part(root, '[data-show]').addEventListener('change', () => showRemaining(root, chosen()));
  addEventListener('popstate', fromAddress);
  fromAddress();
});

async function showRemaining(root: HTMLElement, chosen: readonly string[]): Promise<void> {
  questions += 1;
  const question = questions;
  const isAny = chosen.length > 0;
  const summary = part(root, '[data-summary]');
  if (isAny && part(root, '[data-result]').hidden) summary.textContent = say('Loading.');
  const loaded = isAny ? await load().catch(() => undefined) : undefined;
  if (question !== questions) return;
  for (const selector of ['[data-result]', '[data-bands]']) part(root, selector).hidden = !loaded;
  for (const postures of document.querySelectorAll<HTMLElement>('[data-postures]')) {
    postures.hidden = loaded !== undefined;
  }
  if (!loaded) {
    summary.textContent = isAny
      ? say('The scores could not be loaded. Check the connection and choose again.')
      : say('Choose a control to see what remains.');
    return;
  }
  const all = remainingOf(loaded.threats, chosen);
  const leaving = all.filter(({ leavesBand }) => leavesBand).length;
  summary.textContent =
    leaving === 1
      ? say('With your controls {leaving} of {agents} leaves its band.', {
          leaving: whole(leaving),
          agents: count(all.length, say('agent'), say('agents')),
        })
      : say('With your controls {leaving} of {agents} leave their band.', {
          leaving: whole(leaving),
          agents: count(all.length, say('agent'), say('agents')),
        });
  part(root, '[data-counts]').replaceChildren(...countsOf(all).map(countRow));
  showRows(root, all, loaded);
}

function countRow({ band, before, after }: ReturnType<typeof countsOf>[number]): HTMLElement {
  const number = (value: number) => element('td', 'number', whole(value));
  return element('tr', '', rowHead(badge(bandBadge(band))), number(before), number(after));
}

function showRows(root: HTMLElement, all: readonly Remaining[], { agents }: Loaded): void {
  const which = part(root, '[data-show]', HTMLSelectElement).value;
  const shown = all.filter(
    ({ leavesBand }) => which === 'all' || leavesBand === (which === 'leaves'),
  );
  const body = part(root, '[data-rows]');
  const more = part(root, '[data-more]', HTMLButtonElement);
  const nameOf = (at: number) => itemAt(agents.names, at);
  const add = (): void => {
    const from = body.childElementCount;
    const rows = shown.slice(from, from + ROWS_AT_A_TIME).map(({ at, before, after }) => {
      const head = rowHead(link(agentPath(agents.slugOf(at)), nameOf(at)));
      const cells = [before, after].map((score) => element('td', '', badge(scoreBadge(score))));
      return element('tr', '', head, ...cells);
    });
    body.append(...rows);
    more.hidden = body.childElementCount >= shown.length;
  };
  body.replaceChildren();
  add();
  more.onclick = add;
  part(root, '[data-csv]', HTMLButtonElement).onclick = () =>
    download('what-remains.csv', 'text/csv', csvText(remainingRows(all, nameOf)));
}
