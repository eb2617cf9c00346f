import type { MapArea } from '../../domain/aivss/band-borders.ts';
import { areaQuery, readArea, writeArea } from '../../views/map/chosen-area.ts';
import type { MapFrame } from '../../views/map/frame.ts';
import type { Point } from '../../views/map/labels.ts';
import { drawn } from '../shared/elements.ts';
import { focusOn } from '../shared/not-loaded.ts';
import { control, part } from '../shared/part.ts';

/**
 * A map of which a part can be chosen, by dragging or in fields. The choice becomes the address of the list of agents,
 * which shows the agents of that part.
 */
class AgentMap extends HTMLElement {
  connectedCallback(): void {
    const form = part(this, 'form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#goToList(areaIn(form));
    });
    for (const drawing of this.querySelectorAll<SVGSVGElement>('.flaw-map')) this.#bind(drawing);
    this.#show();
    for (const event of ['popstate', 'asked']) addEventListener(event, () => this.#show());
  }

  #bind(drawing: SVGSVGElement): void {
    let start: Point | undefined;
    drawing.addEventListener('pointerdown', (event) => {
      // A finger scrolls the page; readers without a mouse use the fields.
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      start = pointIn(drawing, event);
    });
    drawing.addEventListener('dragstart', (event) => event.preventDefault());
    drawing.addEventListener('pointermove', (event) => {
      if (!start) return;
      const end = pointIn(drawing, event);
      if (isDragged(start, end)) {
        drawing.setPointerCapture(event.pointerId);
        drawChosen(drawing, areaBetween(drawing, start, end));
      }
    });
    drawing.addEventListener('pointerup', (event) => {
      const end = pointIn(drawing, event);
      if (start && isDragged(start, end)) {
        // The click at the end of a drag must not follow a link.
        drawing.addEventListener('click', (click) => click.preventDefault(), {
          once: true,
          capture: true,
        });
        this.#goToList(areaBetween(drawing, start, end));
      }
      start = undefined;
    });
  }

  /** Opens the list for a part of the map, or updates it where it is on this page. */
  #goToList(area: MapArea): void {
    const list = this.dataset.list ?? '';
    if (location.pathname !== new URL(list, location.href).pathname) {
      location.assign(`${list}${areaQuery(area)}#list`);
      return;
    }
    const parameters = new URLSearchParams(location.search);
    writeArea(parameters, area);
    history.pushState(null, '', `${list}?${parameters}`);
    dispatchEvent(new PopStateEvent('popstate'));
    // The keyboard goes on there, as after the address of another page. A focus that comes later can stop the scrolling.
    const place = part(document, '#list');
    focusOn(place);
    place.scrollIntoView();
  }

  /** Shows the part that the address asks for, in the fields, the drawings and the link to the matrix. */
  #show(): void {
    const area = readArea(new URLSearchParams(location.search));
    const form = part(this, 'form', HTMLFormElement);
    for (const [name, { from, to }] of [
      ['sum', area?.factorSum ?? WHOLE_AXIS],
      ['base', area?.cvssBase ?? WHOLE_AXIS],
    ] as const) {
      control(form, `${name}-from`, HTMLInputElement).value = String(from);
      control(form, `${name}-to`, HTMLInputElement).value = String(to);
    }
    // A folded map opens for a part that is asked for.
    const fold = this.closest('details');
    if (area && fold) fold.open = true;
    const matrix = part(this, '[data-matrix]', HTMLAnchorElement);
    matrix.search = area ? areaQuery(area) : '';
    for (const drawing of this.querySelectorAll<SVGSVGElement>('.flaw-map')) {
      drawChosen(drawing, area);
    }
  }
}

const WHOLE_AXIS = { from: 0, to: 10 };

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

/** A shorter move is a click, in units of the drawing. */
const LEAST_DRAG = 6;
const isDragged = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) >= LEAST_DRAG;

const frameOf = ({ dataset }: SVGSVGElement): Pick<MapFrame, 'area' | 'plot'> => ({
  area: JSON.parse(dataset.area ?? ''),
  plot: JSON.parse(dataset.plot ?? ''),
});

/** The part between two corners, rounded to the steps of the fields. */
function areaBetween(drawing: SVGSVGElement, a: Point, b: Point): MapArea {
  const { area, plot } = frameOf(drawing);
  const along = (share: number, { from, to }: MapArea['factorSum'], perPoint: number): number =>
    Math.round((from + (to - from) * Math.min(1, Math.max(0, share))) * perPoint) / perPoint;
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
  const { area, plot } = frameOf(drawing);
  const shareOf = (value: number, { from, to }: MapArea['factorSum']): number =>
    Math.min(1, Math.max(0, (value - from) / (to - from)));
  const x = (sum: number) => plot.left + (plot.right - plot.left) * shareOf(sum, area.factorSum);
  const y = (base: number) => plot.bottom - (plot.bottom - plot.top) * shareOf(base, area.cvssBase);
  const [left, top] = [x(chosen.factorSum.from), y(chosen.cvssBase.to)];
  const width = x(chosen.factorSum.to) - left;
  const height = y(chosen.cvssBase.from) - top;
  drawing.append(drawn('rect', { class: 'chosen', x: left, y: top, width, height }));
}

customElements.define('agent-map', AgentMap);
