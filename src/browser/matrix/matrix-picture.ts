import { itemAt } from '../../domain/lookup.ts';
import { idIn } from '../../domain/tables.ts';
import { type PictureRun, readRun, writeRun } from '../../views/matrix/chosen-run.ts';
import { MATRIX_IDS } from '../../views/matrix/matrix.ts';
import { say } from '../../words/say.ts';
import { announce } from '../shared/announce.ts';
import { drawn } from '../shared/elements.ts';
import { once } from '../shared/once.ts';
import { part } from '../shared/part.ts';
import { columnAfter } from './column-keys.ts';
import { namedColumns } from './picture-columns.ts';

/** Two columns in either order, and what is between them. */
interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

const NOT_LOADED = say(
  'The agents of the picture could not be loaded. Check the connection and choose again.',
);

/**
 * The picture of a matrix. A run of its columns can be chosen by dragging, by pressing both ends, or with the keyboard. The
 * run becomes a part of the address of the list below, which shows its agents.
 */
class MatrixPicture extends HTMLElement {
  readonly #columns = once(() => namedColumns(idIn(MATRIX_IDS, this.dataset.matrix)));
  /** The column of the keyboard or the pointer. */
  #cursor = 0;
  /** One end of a run, while the other is still to be pressed. */
  #pressed: number | undefined;
  /** Where a run begins that is being dragged, or extended with Shift. */
  #dragged: number | undefined;
  #shifted: number | undefined;

  connectedCallback(): void {
    const rows = this.#rows;
    Object.assign(rows, { role: 'slider', tabIndex: 0, ariaLabel: say('Columns of the picture') });
    Object.assign(rows, { ariaValueMin: '1', ariaValueMax: String(this.#width) });
    rows.setAttribute('aria-describedby', part(this, '[data-keys]').id);
    rows.addEventListener('pointerdown', (event) => this.#press(event));
    rows.addEventListener('pointermove', (event) => this.#move(event));
    rows.addEventListener('pointerup', (event) => this.#release(event));
    rows.addEventListener('keydown', (event) => this.#key(event));
    rows.addEventListener('focus', () => this.#announce());
    for (const event of ['pointerleave', 'pointercancel', 'blur'] as const) {
      rows.addEventListener(event, () => this.#leave());
    }
    for (const event of ['popstate', 'asked']) addEventListener(event, () => this.#showAddress());
    this.#announce();
    this.#showAddress();
  }

  get #rows(): HTMLElement {
    return part(this, '.picture-rows');
  }
  get #width(): number {
    return Number(this.#rows.dataset.width);
  }
  get #readout(): HTMLElement {
    return part(this, '[data-readout]');
  }

  #columnAt({ clientX }: PointerEvent): number {
    const { left, width } = part(this.#rows, 'svg', SVGSVGElement).getBoundingClientRect();
    const at = Math.floor(((clientX - left) / width) * this.#width);
    return Math.min(this.#width - 1, Math.max(0, at));
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0 || !(event.target instanceof SVGElement)) return;
    this.#dragged = this.#columnAt(event);
    this.#rows.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    this.#cursor = this.#columnAt(event);
    const from = this.#dragged ?? this.#pressed;
    if (from !== undefined) this.#draw({ from, to: this.#cursor });
    this.#announce();
  }

  /** A drag is a whole run; a press is one end of it. */
  #release(event: PointerEvent): void {
    const [from, to] = [this.#dragged, this.#columnAt(event)];
    this.#dragged = undefined;
    if (from === undefined) return;
    this.#cursor = to;
    if (from === to) this.#pressEnd();
    else this.#choose({ from, to }, 'pushState');
  }

  #leave(): void {
    this.#dragged = undefined;
    this.#shifted = undefined;
    this.#announce();
    if (this.#pressed === undefined) this.#showAddress();
  }

  #key(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    const to = columnAfter(key, this.#cursor, this.#width);
    if (key === 'Escape') this.#clear();
    else if (key === 'Enter' || key === ' ') this.#pressEnd();
    else if (to === undefined) return;
    event.preventDefault();
    if (to === undefined) return;
    const start = this.#shifted ?? this.#pressed ?? this.#cursor;
    this.#cursor = to;
    this.#shifted = shiftKey ? start : undefined;
    if (shiftKey) this.#choose({ from: start, to }, 'replaceState');
    else this.#draw({ from: this.#pressed ?? to, to });
    this.#announce();
  }

  /** The first press begins a run, the second ends it. */
  #pressEnd(): void {
    const [from, to] = [this.#pressed, this.#cursor];
    if (from === undefined) {
      this.#pressed = to;
      this.#draw({ from: to, to });
      this.#announce();
    } else this.#choose({ from, to }, 'pushState');
  }

  #clear(): void {
    this.#pressed = undefined;
    this.#shifted = undefined;
    if (readRun(new URLSearchParams(location.search))) this.#ask(undefined, 'pushState');
    else this.#showAddress();
    this.#announce();
  }

  async #choose(run: ColumnRange, how: 'pushState' | 'replaceState'): Promise<void> {
    this.#pressed = undefined;
    this.#draw(run);
    const columns = await this.#columns().catch(() => undefined);
    if (!columns) {
      this.#readout.textContent = NOT_LOADED;
      announce(NOT_LOADED);
      return;
    }
    const { first: from } = itemAt(columns, Math.min(run.from, run.to));
    const { last: to } = itemAt(columns, Math.max(run.from, run.to));
    this.#ask({ from, to }, how);
    this.#announce();
  }

  /** Asks the list, whose first page answers. */
  #ask(run: PictureRun | undefined, how: 'pushState' | 'replaceState'): void {
    const parameters = new URLSearchParams(location.search);
    writeRun(parameters, run);
    const query = String(parameters);
    history[how](null, '', `${this.dataset.list}${query && `?${query}`}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }

  /** Shows the run that the address asks for. */
  async #showAddress(): Promise<void> {
    const run = readRun(new URLSearchParams(location.search));
    if (!run) {
      this.#draw(undefined);
      return;
    }
    const columns = await this.#columns().catch(() => []);
    const from = columns.findIndex(({ first }) => first === run.from);
    const to = columns.findIndex(({ last }) => last === run.to);
    this.#draw(from < 0 || to < 0 ? undefined : { from, to });
  }

  /** Fades what is outside of a run. */
  #draw(run: ColumnRange | undefined): void {
    for (const row of this.#rows.querySelectorAll('svg')) {
      for (const rect of row.querySelectorAll('.outside')) rect.remove();
      if (!run) continue;
      const [from, end] = [Math.min(run.from, run.to), Math.max(run.from, run.to) + 1];
      const { height } = row.viewBox.baseVal;
      row.append(
        drawn('rect', { class: 'outside', width: from, height }),
        drawn('rect', { class: 'outside', x: end, width: this.#width - end, height }),
      );
    }
  }

  /** Names the column of the pointer or the keyboard. */
  async #announce(): Promise<void> {
    const rows = this.#rows;
    const column = this.#cursor;
    rows.ariaValueNow = String(column + 1);
    rows.ariaValueText = say('Column {place} of {width}', {
      place: column + 1,
      width: this.#width,
    });
    this.#readout.textContent = '';
    if (!rows.matches(':hover, :focus')) return;
    const columns = await this.#columns().catch(() => []);
    const words = columns[column]?.words;
    if (column !== this.#cursor || !words || !rows.matches(':hover, :focus')) return;
    const next = this.#pressed === undefined ? '' : say(' One end is chosen. Choose the other.');
    rows.ariaValueText = `${words}.${next}`;
    this.#readout.textContent = rows.ariaValueText;
  }
}

customElements.define('matrix-picture', MatrixPicture);
