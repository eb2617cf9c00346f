import { itemAt } from '../../domain/lookup.ts';
import { choiceQuery, readAgents } from '../../views/controls/choice.ts';
import { readControls } from '../../views/controls/control-id.ts';
import { type ControlsFile, decodeControls } from '../../views/controls/controls-file.ts';
import {
  countsOf,
  effectInWords,
  effectsOf,
  leavingInWords,
  nextInWords,
  type Remaining,
  reachInWords,
  reachOf,
  remainingOf,
  remainingRows,
} from '../../views/controls/remaining.ts';
import { csvText } from '../../views/lists/csv.ts';
import { bandBadge, scoreBadge } from '../../views/shared/badge.ts';
import { listOf, whole } from '../../views/shared/format.ts';
import { agentPath } from '../../views/shared/paths.ts';
import { say } from '../../words/say.ts';
import { download } from '../agents/download.ts';
import { badge, element, link, rowHead } from '../shared/elements.ts';
import { pageHref } from '../shared/href.ts';
import { listedAgents } from '../shared/listed-agents.ts';
import { loadJson } from '../shared/load-json.ts';
import { focusOn } from '../shared/not-loaded.ts';
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

/** What is asked: the controls that are chosen and offered, and the slugs of the agents that are looked at, or none for all. */
interface Question {
  readonly chosen: readonly string[];
  readonly offered: readonly { readonly id: string; readonly label: string }[];
  readonly agents: readonly string[];
}

/** Counts the questions: answers may overtake each other, and only that to the last one counts. */
let questions = 0;

/** Controls to choose. The choice stands in the address, and what remains of every agent is shown at once. */
enhance<HTMLElement>('[data-controls]', (root) => {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[name=take]')];
  const allBoxes = [...root.querySelectorAll<HTMLInputElement>('[data-all]')];
  const offered = boxes.map(({ value, dataset: { label = value } }) => ({ id: value, label }));
  const ids = boxes.map(({ value }) => value);
  const ofActor = ({ dataset: { all } }: HTMLInputElement) =>
    boxes.filter(({ value }) => value.startsWith(`${all}.`));
  const asked = (): Question => ({
    chosen: boxes.flatMap(({ checked, value }) => (checked ? value : [])),
    offered,
    agents: readAgents(location.search),
  });
  const show = (): void => {
    for (const box of allBoxes) {
      const ofBox = ofActor(box);
      box.checked = ofBox.length > 0 && ofBox.every(({ checked }) => checked);
      box.indeterminate = !box.checked && ofBox.some(({ checked }) => checked);
    }
    const question = asked();
    const isAny = question.chosen.length > 0 || question.agents.length > 0;
    void showRemaining(root, question, isAny);
  };
  const fromAddress = (): void => {
    const taken = readControls(location.search, ids);
    for (const box of boxes) box.checked = taken.includes(box.value);
    show();
  };
  part(root, 'form', HTMLFormElement).addEventListener('change', ({ target }) => {
    const all = allBoxes.find((box) => box === target);
    if (all) for (const box of ofActor(all)) box.checked = all.checked;
    const { chosen, agents } = asked();
    history.replaceState(null, '', choiceQuery(chosen, ids, agents) || location.pathname);
    show();
  });
  part(root, '[data-rank]').addEventListener('click', async () => {
    await showRemaining(root, asked(), true);
    // The button is gone.
    focusOn(part(root, '[data-next]'));
  });
  part(root, '[data-show]').addEventListener('change', () => showRemaining(root, asked(), true));
  addEventListener('popstate', fromAddress);
  fromAddress();
});

async function showRemaining(root: HTMLElement, asked: Question, isAny: boolean): Promise<void> {
  questions += 1;
  const question = questions;
  const summary = part(root, '[data-summary]');
  if (isAny && part(root, '[data-result]').hidden) summary.textContent = say('Loading.');
  const loaded = isAny ? await load().catch(() => undefined) : undefined;
  if (question !== questions) return;
  for (const selector of ['[data-result]', '[data-bands]', '[data-next]']) {
    part(root, selector).hidden = !loaded;
  }
  for (const postures of document.querySelectorAll<HTMLElement>('[data-postures]')) {
    postures.hidden = loaded !== undefined;
  }
  part(root, '[data-rank]').hidden = loaded !== undefined;
  if (!loaded) {
    summary.textContent = isAny
      ? say('The scores could not be loaded. Check the connection and choose again.')
      : say('Choose a control to see what remains.');
    return;
  }
  const lookedAt = lookedAtAmong(loaded, asked.agents);
  const all = remainingOf(lookedAt, asked.chosen);
  summary.textContent = leavingInWords(all);
  showOnly(part(root, '[data-only]'), all, asked, loaded);
  showEffects(root, effectsOf(lookedAt, asked), asked);
  if (all.length < loaded.threats.length) showReach(root, reachOf(lookedAt, asked), all.length);
  part(root, '[data-counts]').replaceChildren(...countsOf(all).map(countRow));
  showRows(root, all, loaded, asked);
}

/** The threats of the agents that are looked at. Where the address names none that is here, all are. */
function lookedAtAmong({ agents, threats }: Loaded, slugs: readonly string[]) {
  const isNamed = threats.map((_, at) => slugs.includes(agents.slugOf(at)));
  return isNamed.includes(true)
    ? threats.map((each, at) => (isNamed[at] ? each : undefined))
    : threats;
}

/** Names the agents that the answer is limited to, with the way back to all. */
function showOnly(
  place: HTMLElement,
  all: readonly Remaining[],
  { chosen, offered }: Question,
  { agents, threats }: Loaded,
): void {
  place.hidden = all.length === threats.length;
  const names = all.map(({ at }) => itemAt(agents.names, at)).toSorted();
  const ids = offered.map(({ id }) => id);
  place.replaceChildren(
    `${say('Only {names}.', { names: listOf(names) })} `,
    link(`/controls/${choiceQuery(chosen, ids)}`, say('Show all agents')),
  );
}

/** Shows beside each control what it does, and which would help most. */
function showEffects(root: HTMLElement, effects: readonly number[], asked: Question): void {
  const most = Math.max(...effects);
  for (const [at, place] of [...root.querySelectorAll('[data-effect]')].entries()) {
    const effect = effects[at] ?? 0;
    place.textContent = effectInWords(effect);
    place.classList.toggle('most', effect > 0 && effect === most);
  }
  part(root, '[data-next]').textContent = nextInWords(effects, asked);
}

/** Shows of each control in how many of the agents that were asked for it lowers a threat. */
function showReach(root: HTMLElement, reach: readonly number[], agents: number): void {
  for (const [at, place] of [...root.querySelectorAll('[data-reach]')].entries()) {
    place.textContent = reachInWords(reach[at] ?? 0, agents);
  }
}

function countRow({ band, before, after }: ReturnType<typeof countsOf>[number]): HTMLElement {
  const number = (value: number) => element('td', 'number', whole(value));
  return element('tr', '', rowHead(badge(bandBadge(band))), number(before), number(after));
}

function showRows(
  root: HTMLElement,
  all: readonly Remaining[],
  { agents }: Loaded,
  { chosen, offered }: Question,
): void {
  const which = part(root, '[data-show]', HTMLSelectElement).value;
  const shown = all.filter(
    ({ leavesBand }) => which === 'all' || leavesBand === (which === 'leaves'),
  );
  const body = part(root, '[data-rows]');
  const more = part(root, '[data-more]', HTMLButtonElement);
  const nameOf = (at: number) => itemAt(agents.names, at);
  const ticks = choiceQuery(
    chosen,
    offered.map(({ id }) => id),
  );
  /** The page of an agent, where the measures of the chosen controls are ticked. */
  const pathOf = (at: number) => `${agentPath(agents.slugOf(at))}${ticks}`;
  const add = (): void => {
    const from = body.childElementCount;
    const rows = shown.slice(from, from + ROWS_AT_A_TIME).map(({ at, before, after }) => {
      const head = rowHead(link(pathOf(at), nameOf(at)));
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
    download(
      'what-remains.csv',
      'text/csv',
      csvText(
        remainingRows(all, nameOf, (at) => new URL(pageHref(pathOf(at)), location.href).href),
      ),
    );
}
