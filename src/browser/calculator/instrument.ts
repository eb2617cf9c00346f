import { EQUATION_IDS, type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import { WORKED_EXAMPLES } from '../../domain/aivss/examples.ts';
import { FACTOR_SETS, type TenthFactorId } from '../../domain/aivss/factors.ts';
import { idIn } from '../../domain/tables.ts';
import {
  exampleIn,
  mayHoldState,
  queryOf,
  stateOfHash,
  stateOfQuery,
} from '../../views/calculator/query.ts';
import { readingOf } from '../../views/calculator/reading.ts';
import {
  answersOf,
  blankState,
  type CalculatorState,
  exampleAt,
  FIRST_EXAMPLE,
  INPUTS,
  stateOfAnswers,
  stateOfExample,
} from '../../views/calculator/state.ts';
import { say } from '../../words/say.ts';
import { copyAddress, copyText } from '../shared/copy.ts';
import { answersInForm, chooseTyped, fillControl } from '../shared/form-answers.ts';
import { sayNotLoaded, TEXT_NOT_MADE } from '../shared/not-loaded.ts';
import { control, part } from '../shared/part.ts';
import { followVector, showVector } from '../shared/vector-builder.ts';
import { showReading } from './show-reading.ts';

/** The calculator in use: it starts at what the address says and follows what is chosen and typed. */
export class Instrument {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #paste: HTMLDetailsElement;
  readonly #equation: EquationId;
  readonly #tenth: TenthFactorId;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#form = part(root, 'form', HTMLFormElement);
    this.#paste = part(root, '[data-paste]', HTMLDetailsElement);
    this.#equation = idIn(EQUATION_IDS, root.dataset.equation);
    this.#tenth = FACTOR_SETS[equation(this.#equation).factorSet].tenth;
    this.#paste.addEventListener('toggle', () => this.#show());
    addEventListener('popstate', () => this.#load(stateOfAddress(this.#tenth)));
    if (mayHoldState(location)) this.#load(stateOfAddress(this.#tenth));
    else if (this.#paste.open) this.#show();
  }

  changed(target: Element): void {
    if (!(target instanceof HTMLSelectElement)) {
      followControl(this.#form, target);
      history.replaceState(null, '', queryOf(this.#show()));
    } else if (target.value !== '') this.#jump(stateOfExample(exampleAt(Number(target.value))));
  }

  pressed({ dataset: { reset, share, copy } }: HTMLButtonElement): void {
    if (reset !== undefined) this.#jump(blankState(this.#tenth));
    else if (share !== undefined) copyAddress(part(this.#root, '[data-shared]'));
    else if (copy !== undefined) copyFrom(this.#root, copy);
  }

  #show(): CalculatorState {
    const state = stateOfAnswers(answersInForm(this.#form));
    showReading(this.#root, readingOf(state), this.#equation);
    chooseExample(this.#form, state);
    if (this.#paste.open) showPaste(this.#paste, state, () => this.#show());
    return state;
  }

  #load(state: CalculatorState): void {
    fill(this.#form, state);
    this.#show();
  }

  /** Unlike a change of a control, a jump is a step for the back button. */
  #jump(state: CalculatorState): void {
    this.#load(state);
    history.pushState(null, '', queryOf(state));
  }
}

const stateOfAddress = (tenth: TenthFactorId): CalculatorState =>
  stateOfQuery(location.search, tenth) ??
  stateOfHash(location.hash, tenth) ??
  stateOfExample(exampleAt(FIRST_EXAMPLE));

async function showPaste(paste: HTMLElement, state: CalculatorState, again: () => void) {
  const code = await import('./paste.ts').catch(() => undefined);
  sayNotLoaded(part(paste, 'summary'), code ? '' : TEXT_NOT_MADE, again);
  code?.showFragment(paste, state);
}

function fill(form: HTMLFormElement, state: CalculatorState): void {
  for (const [name, value] of answersOf(state)) fillControl(form, name, value);
  showVector(form, INPUTS.vector);
  chooseTenth(form);
}

/** Changes what belongs to a control: the vector to its metrics, the radio button to the number typed for it. */
function followControl(form: HTMLFormElement, target: Element): void {
  followVector(form, target);
  chooseTyped(target);
  if (!(target instanceof HTMLInputElement)) return;
  // A reader who moves through the choices with the arrow keys stays there.
  if (target.value === 'other' && !target.matches(':focus-visible')) {
    target.closest('.other')?.querySelector<HTMLInputElement>('[type=number]')?.focus();
  }
  if (target.name === INPUTS.tenth) chooseTenth(form);
}

/** Selects in the menu the example that the state is, or none. */
function chooseExample(form: HTMLFormElement, state: CalculatorState): void {
  const example = exampleIn(state);
  const menu = control(form, 'example', HTMLSelectElement);
  menu.value = example ? String(WORKED_EXAMPLES.indexOf(example)) : '';
}

function copyFrom(root: HTMLElement, id: string): void {
  copyText(part(root, `#${id}`, HTMLTextAreaElement), part(root, '[data-copied]'), say('Copied.'));
}

/** Leaves out of the form the tenth factor that is not chosen. */
function chooseTenth(form: HTMLFormElement): void {
  const chosen = new FormData(form).get('tenth');
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name=tenth]')) {
    const factor = part(form, `[data-factor="${radio.value}"]`, HTMLFieldSetElement);
    factor.hidden = radio.value !== chosen;
    factor.disabled = factor.hidden;
  }
}
