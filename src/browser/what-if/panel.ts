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
import { sayNotLoaded, TEXT_NOT_MADE } from '../shared/not-loaded.ts';
import { control, part } from '../shared/part.ts';
import { factorControls, threatControls } from './controls.ts';
import styles from './panel.css?inline';

adopt(styles);

/** Builds the controls of an agent, sets them to what the address says, and shows the outcome. */
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
  const copy = button(say('Copy'), () => copyText(text, done, say('The changes are copied.')));
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
    if (target instanceof HTMLSelectElement) spreadLevel(form, target);
    follow();
  });
  fragment.addEventListener('toggle', show);
  const reset = button(say('Reset'), () => {
    form.reset();
    follow();
  });
  const share = button(say('Copy a link'), () => copyAddress(done));
  panel.append(headline, form, element('p', 'actions flow', reset, share, done), fragment);
  setForm(form, data, scenarioOfQuery(exposure, location.search));
  show();
}

const menusOf = (form: HTMLFormElement): HTMLSelectElement[] => [
  ...form.querySelectorAll('select'),
];

/** The scenario that the menus say. They are read the same way as an address. */
const scenarioOfForm = (form: HTMLFormElement, { exposure }: WhatIfData): Scenario =>
  scenarioOfQuery(
    exposure,
    new URLSearchParams(menusOf(form).map(({ name, value }) => [name, value])).toString(),
  );

function setForm(form: HTMLFormElement, { exposure }: WhatIfData, scenario: Scenario): void {
  for (const [id, score] of entriesOf(scenario.factors)) {
    selectScore(control(form, id, HTMLSelectElement), String(score));
  }
  for (const { id } of exposure.threats) {
    for (const lever of THREAT_LEVER_IDS) {
      const level = scenario.threats[id]?.[THREAT_LEVERS[lever].change];
      const select = form.elements.namedItem(`${lever}.${id}`);
      if (level && select instanceof HTMLSelectElement) select.value = level;
    }
  }
}

/** The address may have a score that the menu does not offer. */
function selectScore(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value))
    select.append(new Option(value, value));
  select.value = value;
}

/** A level chosen for every threat goes into the menu of each. One chosen for a single threat clears the menu for all. */
function spreadLevel(form: HTMLFormElement, changed: HTMLSelectElement): void {
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
  for (const span of form.querySelectorAll<HTMLElement>('[data-shift]')) {
    span.replaceChildren(...badgesOf(valueAt(threats, span.dataset.shift ?? '')));
  }
  headline.replaceChildren(say('Headline '), ...badgesOf(shift));
  for (const select of menusOf(form)) {
    const isChanged = ![...select.options].some(
      (option) => option.selected && option.defaultSelected,
    );
    select.classList.toggle('is-changed', isChanged && select.value !== '');
  }
}

/** The score before and after; a single badge where nothing moves. */
const badgesOf = ({ before, after }: Shift): (Node | string)[] =>
  before.score === after.score
    ? [badge(badgeOf(before)), element('span', 'muted small', say(' as assessed'))]
    : [badge(badgeOf(before)), ' → ', badge(badgeOf(after))];

/** The code that writes files is large, so it is loaded only when the text is shown. */
async function writeFragment(fragment: HTMLElement, scenario: Scenario, again: () => void) {
  const code = await import('./fragment-text.ts').catch(() => undefined);
  sayNotLoaded(part(fragment, 'summary'), code ? '' : TEXT_NOT_MADE, again);
  if (code) part(fragment, 'textarea', HTMLTextAreaElement).value = code.scenarioText(scenario);
}
