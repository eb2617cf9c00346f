import type { MapArea } from '../../domain/aivss/band-borders.ts';
import { areaQuery, readArea, writeArea } from '../../views/map/chosen-area.ts';
import type { MapFrame } from '../../views/map/frame.ts';
import type { Point } from '../../views/map/labels.ts';
import { drawn } from '../shared/elements.ts';
import { control, part } from '../shared/part.ts';

/**
 * A map of which a part can be chosen, by dragging or by its fields. The part stands in the address of the list of
 * agents, which answers it; on the page of that list it answers at once.
 */
class AgentMap extends HTMLElement {
  connectedCallback(): void {
    const form = part(this, 'form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#list(areaIn(form));
    });
    for (const drawing of this.querySelectorAll<SVGSVGElement>('.flaw-map')) this.#bind(drawing);
    this.#show();
    for (const event of ['popstate', 'asked']) addEventListener(event, () => this.#show());
  }

  #bind(drawing: SVGSVGElement): void {
    let from: Point | undefined;
    drawing.addEventListener('pointerdown', (event) => {
      // A finger scrolls the page; whoever has no mouse uses the fields.
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      from = pointIn(drawing, event);
    });
    drawing.addEventListener('dragstart', (event) => event.preventDefault());
    drawing.addEventListener('pointermove', (event) => {
      if (!from) return;
      const to = pointIn(drawing, event);
      if (isDragged(from, to)) {
        drawing.setPointerCapture(event.pointerId);
        drawChosen(drawing, areaBetween(drawing, from, to));
      }
    });
    drawing.addEventListener('pointerup', (event) => {
      const to = pointIn(drawing, event);
      if (from && isDragged(from, to)) {
        // The click at the end of a drag follows no link.
        drawing.addEventListener('click', (click) => click.preventDefault(), {
          once: true,
          capture: true,
        });
        this.#list(areaBetween(drawing, from, to));
      }
      from = undefined;
    });
  }

  /** Goes to the list with the part; where it is on this page, asks it there. */
  #list(area: MapArea): void {
    const list = this.dataset.list ?? '';
    if (location.pathname !== new URL(list, location.href).pathname) {
      location.assign(`${list}${areaQuery(area)}`);
      return;
    }
    const parameters = new URLSearchParams(location.search);
    writeArea(parameters, area);
    history.pushState(null, '', `${list}?${parameters}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }

  /** Brings fields, drawing and the way to the matrix to the part that the address asks. */
  #show(): void {
    const area = readArea(new URLSearchParams(location.search));
    const form = part(this, 'form', HTMLFormElement);
    for (const [name, { from, to }] of [
      ['sum', area?.factorSum ?? WHOLE],
      ['base', area?.cvssBase ?? WHOLE],
    ] as const) {
      control(form, `${name}-from`, HTMLInputElement).value = String(from);
      control(form, `${name}-to`, HTMLInputElement).value = String(to);
    }
    // Where the map is folded away, a part of it that was asked for is shown.
    const fold = this.closest('details');
    if (area && fold) fold.open = true;
    const matrix = part(this, '[data-matrix]', HTMLAnchorElement);
    matrix.search = area ? areaQuery(area) : '';
    for (const drawing of this.querySelectorAll<SVGSVGElement>('.flaw-map')) {
      drawChosen(drawing, area);
    }
  }
}

const WHOLE = { from: 0, to: 10 };

function areaIn(form: HTMLFormElement): MapArea {
  const span = (name: string) => {
    const [a, b] = ['from', 'to'].map((end) => {
      const value = control(form, `${name}-${end}`, HTMLInputElement).valueAsNumber;
      return Number.isNaN(value) ? (end === 'from' ? 0 : 10) : value;
    });
    return ordered(a ?? 0, b ?? 10);
  };
  return { factorSum: span('sum'), cvssBase: span('base') };
}

const ordered = (a: number, b: number) => ({ from: Math.min(a, b), to: Math.max(a, b) });

function pointIn(drawing: SVGSVGElement, { clientX, clientY }: PointerEvent): Point {
  const { left, top, width, height } = drawing.getBoundingClientRect();
  const { viewBox } = drawing;
  return {
    x: ((clientX - left) / width) * viewBox.baseVal.width,
    y: ((clientY - top) / height) * viewBox.baseVal.height,
  };
}

const LEAST_DRAG = 6;
const isDragged = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) >= LEAST_DRAG;

type Ground = Pick<MapFrame, 'area' | 'plot'>;

const groundOf = ({ dataset }: SVGSVGElement): Ground => ({
  area: JSON.parse(dataset.area ?? ''),
  plot: JSON.parse(dataset.plot ?? ''),
});

/** The part between two corners, in the steps that the fields have. */
function areaBetween(drawing: SVGSVGElement, a: Point, b: Point): MapArea {
  const { area, plot } = groundOf(drawing);
  const along = (part: number, { from, to }: MapArea['factorSum'], perPoint: number): number =>
    Math.round((from + (to - from) * Math.min(1, Math.max(0, part))) * perPoint) / perPoint;
  const sumAt = ({ x }: Point) =>
    along((x - plot.left) / (plot.right - plot.left), area.factorSum, 20);
  const baseAt = ({ y }: Point) =>
    along((plot.bottom - y) / (plot.bottom - plot.top), area.cvssBase, 10);
  return {
    factorSum: ordered(sumAt(a), sumAt(b)),
    cvssBase: ordered(baseAt(a), baseAt(b)),
  };
}

function drawChosen(drawing: SVGSVGElement, chosen: MapArea | undefined): void {
  drawing.querySelector('.chosen')?.remove();
  if (!chosen) return;
  const { area, plot } = groundOf(drawing);
  const between = (value: number, { from, to }: MapArea['factorSum']): number =>
    Math.min(1, Math.max(0, (value - from) / (to - from)));
  const x = (sum: number) => plot.left + (plot.right - plot.left) * between(sum, area.factorSum);
  const y = (base: number) => plot.bottom - (plot.bottom - plot.top) * between(base, area.cvssBase);
  const [left, top] = [x(chosen.factorSum.from), y(chosen.cvssBase.to)];
  const width = x(chosen.factorSum.to) - left;
  const height = y(chosen.cvssBase.from) - top;
  drawing.append(drawn('rect', { class: 'chosen', x: left, y: top, width, height }));
}

customElements.define('agent-map', AgentMap);
