import type { Scenario } from '../../domain/aivss/scenario.ts';
import { valueAt } from '../../domain/lookup.ts';
import { entriesOf } from '../../domain/tables.ts';
import { badgeOf } from '../../views/shared/badge.ts';
import type { WhatIfData } from '../../views/what-if/exposure-data.ts';
import { outcomeOf, type ScenarioOutcome, type Shift } from '../../views/what-if/outcome.ts';
import {
  queryOfScenario,
  scenarioOfQuery,
  THREAT_LEVER_IDS,
  THREAT_LEVERS,
} from '../../views/what-if/query.ts';
import { say } from '../../words/say.ts';
import { adopt } from '../shared/adopt.ts';
import { copyAddress, copyText } from '../shared/copy.ts';
import { badge, button, element } from '../shared/elements.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { control, part } from '../shared/part.ts';
import { factorControls, threatControls } from './controls.ts';
import styles from './panel.css?inline';

adopt(styles);

/** Builds the controls of an agent, sets them after the address, and shows what follows from them. */
export function showPanel(panel: HTMLElement, data: WhatIfData): void {
  const { exposure, equation } = data;
  const form = element('form', '', factorControls(data), threatControls(data));
  const headline = element('p', 'headline');
  headline.role = 'status';
  const done = element('span', 'small');
  done.role = 'status';
  const text = element('textarea', '');
  Object.assign(text, { readOnly: true, rows: 8, ariaLabel: say('The changes, for the file') });
  const fragment = element('details', '', element('summary', '', say('The changes, for the file')));
  const copy = action(say('Copy'), () => copyText(text, done, say('The changes are copied.')));
  fragment.append(text, copy);

  const show = (): Scenario => {
    const scenario = scenarioOfForm(form, data);
    showOutcome(form, headline, outcomeOf(exposure, scenario, equation));
    if (fragment.open) writeFragment(fragment, scenario, show);
    return scenario;
  };
  const follow = (): void => {
    const query = queryOfScenario(exposure, show());
    history.replaceState(null, '', `${location.pathname}${query}${query && '#what-if'}`);
    done.textContent = '';
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLSelectElement) setEvery(form, target);
    follow();
  });
  fragment.addEventListener('toggle', show);
  const reset = action(say('Reset'), () => {
    form.reset();
    follow();
  });
  const share = action(say('Copy a link'), () => copyAddress(done));
  panel.append(headline, form, element('p', 'actions', reset, share, done), fragment);
  setForm(form, data, scenarioOfQuery(exposure, location.search));
  show();
}

function action(label: string, press: () => void): HTMLButtonElement {
  const made = button(label);
  made.addEventListener('click', press);
  return made;
}

const menusOf = (form: HTMLFormElement): HTMLSelectElement[] => [
  ...form.querySelectorAll('select'),
];

/** What the menus say, read as an address is read. */
const scenarioOfForm = (form: HTMLFormElement, { exposure }: WhatIfData): Scenario =>
  scenarioOfQuery(
    exposure,
    new URLSearchParams(menusOf(form).map(({ name, value }) => [name, value])).toString(),
  );

function setForm(form: HTMLFormElement, { exposure }: WhatIfData, scenario: Scenario): void {
  for (const [id, score] of entriesOf(scenario.factors)) {
    offer(control(form, id, HTMLSelectElement), String(score));
  }
  for (const { id } of exposure.threats) {
    for (const lever of THREAT_LEVER_IDS) {
      const level = scenario.threats[id]?.[THREAT_LEVERS[lever].change];
      const select = form.elements.namedItem(`${lever}.${id}`);
      if (level && select instanceof HTMLSelectElement) select.value = level;
    }
  }
}

/** A shared value may be one that the menu does not have. */
function offer(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value))
    select.append(new Option(value, value));
  select.value = value;
}

/** A level for every threat goes into the menu of each; a level for one leaves the menu of all without a say. */
function setEvery(form: HTMLFormElement, changed: HTMLSelectElement): void {
  const [lever = '', id] = changed.name.split('.');
  for (const select of menusOf(form)) {
    if (id === undefined && select.name.startsWith(`${lever}.`) && changed.value !== '')
      select.value = changed.value;
    if (id !== undefined && select.name === lever) select.value = '';
  }
}

function showOutcome(
  form: HTMLFormElement,
  headline: HTMLElement,
  { headline: shift, threats }: ScenarioOutcome,
): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-shift]')) {
    place.replaceChildren(...inBadges(valueAt(threats, place.dataset.shift ?? '')));
  }
  headline.replaceChildren(say('Headline '), ...inBadges(shift));
  for (const select of menusOf(form)) {
    const isChanged = ![...select.options].some((one) => one.selected && one.defaultSelected);
    select.classList.toggle('is-changed', isChanged && select.value !== '');
  }
}

/** Old and new; one badge where nothing moves. */
const inBadges = ({ before, after }: Shift): (Node | string)[] =>
  before.score === after.score
    ? [badge(badgeOf(before)), element('span', 'muted small', say(' as assessed'))]
    : [badge(badgeOf(before)), ' → ', badge(badgeOf(after))];

/** The writer of files is heavy, so it comes when somebody asks for the text. */
async function writeFragment(fragment: HTMLElement, scenario: Scenario, again: () => void) {
  const code = await import('./fragment-text.ts').catch(() => undefined);
  sayNotLoaded(part(fragment, 'summary'), code ? '' : NO_TEXT, again);
  if (code) part(fragment, 'textarea', HTMLTextAreaElement).value = code.scenarioText(scenario);
}

const NO_TEXT = say(
  'The text could not be made: its code could not be loaded. Check the connection.',
);
