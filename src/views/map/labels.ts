import { tenth } from '../shared/format.ts';

/** Places names beside marks so that nothing lies on anything else. */

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Label {
  /** Where the name begins, or ends where it stands on the left of its mark. */
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** The baseline. */
  readonly y: number;
  /** Where a line from the mark ends, for a name that stands further off. */
  readonly leader: Point | undefined;
}

/** Half a mark, with some air. */
const REACH = 8;
const HEIGHT = 15;
/** From the top of a box to the baseline. */
const ASCENT = 12;
/** Wider than the letters of any usual face at 13 px. */
const LETTER = 7.7;
const widthOf = (text: string): number => text.length * LETTER;

/** Marks that would lie on each other, moved apart as little as possible. */
export function apart<P extends Point>(points: readonly P[], gap: number): P[] {
  const taken: P[] = [];
  for (const point of points) {
    const free = around(gap).find(({ x, y }) =>
      taken.every((other) => distance(other, { x: point.x + x, y: point.y + y }) >= gap - 0.01),
    ) ?? { x: 0, y: 0 };
    taken.push({ ...point, x: tenth(point.x + free.x), y: tenth(point.y + free.y) });
  }
  return taken;
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Here, then sideways, then in growing rings. */
function around(gap: number): Point[] {
  const rings = [1, 2, 3, 4, 5].flatMap((ring) =>
    Array.from({ length: ring * 6 }, (_, turn) => {
      const angle = (turn / (ring * 3)) * Math.PI;
      return { x: Math.cos(angle) * gap * ring, y: Math.sin(angle) * gap * ring };
    }),
  );
  return [{ x: 0, y: 0 }, ...rings];
}

/** A mark with what stands beside it. */
export interface TextMark extends Point {
  readonly text: string;
}

/**
 * A place for each name, or for a number where the name finds no room: numbers are short, and a key says what they
 * stand for. Numbers run from the left to the right.
 *
 * @param taken what no label may cover besides the marks
 */
export function labelsOf(marks: readonly TextMark[], bounds: Box, taken: readonly Box[]) {
  const numbered = new Set<number>();
  let first: readonly number[] = [];
  for (;;) {
    const texts = marks.map((mark, at) => (numbered.has(at) ? { ...mark, text: '00' } : mark));
    const labels = placeLabels(texts, bounds, taken, [...numbered, ...first]);
    const homeless = [...marks.keys()].filter((at) => !labels[at] && !numbered.has(at));
    if (homeless.length === 0) return withNumbers(marks, labels, numbered);
    // What found nothing chooses first the next time. Half of what then finds nothing again are numbers.
    const hopeless = homeless.filter((at) => first.includes(at));
    for (const at of hopeless.slice(0, Math.ceil(hopeless.length / 2))) numbered.add(at);
    first = [...new Set([...homeless, ...first])];
  }
}

function withNumbers(
  marks: readonly TextMark[],
  labels: readonly (Label | undefined)[],
  numbered: ReadonlySet<number>,
): ((Label & { readonly text: string; readonly number: number | undefined }) | undefined)[] {
  const inOrder = [...numbered].sort((a, b) => (marks[a]?.x ?? 0) - (marks[b]?.x ?? 0));
  return marks.map(({ text }, at) => {
    const label = labels[at];
    if (!label) return undefined;
    const number = numbered.has(at) ? inOrder.indexOf(at) + 1 : undefined;
    return { ...label, number, text: number === undefined ? text : String(number) };
  });
}

/**
 * A place for each text; undefined where none is free. What stands in a crowd chooses first: the others have room
 * anyway.
 *
 * @param taken what no text may cover besides the marks
 * @param first the marks that choose before all others, in this order
 */
export function placeLabels(
  marks: readonly TextMark[],
  bounds: Box,
  taken: readonly Box[],
  first: readonly number[] = [],
): (Label | undefined)[] {
  const names: Box[] = [...taken];
  const lines: Point[] = [];
  const room: Room = { bounds, names, marks, lines };
  const crowd = marks.map((mark) => marks.filter((other) => distance(mark, other) < 70).length);
  const others = [...marks.keys()].sort((a, b) => (crowd[b] ?? 0) - (crowd[a] ?? 0) || a - b);
  const order = new Set([...first, ...others]);
  const labels = new Map<number, Label>();
  for (const at of order) {
    const mark = marks[at];
    const found = mark && candidates(mark).find((one) => isFree(one, mark, room));
    if (!found) continue;
    names.push(found.box);
    lines.push(...alongLine(mark, found.leader));
    const anchor = found.box.right < mark.x + REACH ? 'end' : 'start';
    labels.set(at, {
      x: tenth(anchor === 'end' ? found.box.right : found.box.left),
      y: tenth(found.box.top + ASCENT),
      anchor,
      leader: found.leader,
    });
  }
  return marks.map((_, at) => labels.get(at));
}

interface Candidate {
  readonly box: Box;
  readonly leader: Point | undefined;
}

const boxOfMark = ({ x, y }: Point): Box => ({
  left: x - REACH,
  top: y - REACH,
  right: x + REACH,
  bottom: y + REACH,
});

/** Beside the mark first, then further off with a line to it. */
function candidates({ x, y, text }: TextMark): Candidate[] {
  const width = widthOf(text);
  const at = (left: number, top: number): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + HEIGHT,
  });
  const near = [
    at(x + REACH + 1, y - HEIGHT / 2),
    at(x - REACH - 1 - width, y - HEIGHT / 2),
    at(x - width / 2, y - REACH - HEIGHT),
    at(x - width / 2, y + REACH),
    at(x + 4, y - REACH - HEIGHT),
    at(x + 4, y + REACH),
    at(x - 4 - width, y - REACH - HEIGHT),
    at(x - 4 - width, y + REACH),
  ].map((box) => ({ box, leader: undefined }));
  const far = [26, 38, 52, 68, 86].flatMap((radius) =>
    Array.from({ length: 36 }, (_, turn): Candidate[] => {
      const angle = (turn / 18) * Math.PI;
      const end = {
        x: tenth(x + Math.cos(angle) * radius),
        y: tenth(y + Math.sin(angle) * radius),
      };
      const left = Math.cos(angle) >= 0 ? end.x + 2 : end.x - 2 - width;
      const beside = { box: at(left, end.y - HEIGHT / 2), leader: end };
      // A line that is nearly upright may end at the middle of the name.
      const top = Math.sin(angle) < 0 ? end.y - HEIGHT - 1 : end.y + 1;
      const middle = { box: at(end.x - width / 2, top), leader: end };
      return Math.abs(Math.cos(angle)) < 0.4 ? [beside, middle] : [beside];
    }).flat(),
  );
  return [...near, ...far];
}

const AIR = 1;
export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right + AIR &&
  b.left < a.right + AIR &&
  a.top < b.bottom + AIR &&
  b.top < a.bottom + AIR;
export const isInside = (box: Box, bounds: Box): boolean =>
  box.left >= bounds.left &&
  box.right <= bounds.right &&
  box.top >= bounds.top &&
  box.bottom <= bounds.bottom;
const holds = ({ left, top, right, bottom }: Box, { x, y }: Point): boolean =>
  x > left && x < right && y > top && y < bottom;

/** What is taken so far. */
interface Room {
  readonly bounds: Box;
  readonly names: readonly Box[];
  readonly marks: readonly Point[];
  /** Points of the lines to names. */
  readonly lines: readonly Point[];
}

/** A line may come nearer to a mark than a name. */
const LINE_FROM_MARK = 5;

function isFree(
  { box, leader }: Candidate,
  mark: Point,
  { bounds, names, marks, lines }: Room,
): boolean {
  if (!isInside(box, bounds) || names.some((other) => meet(box, other))) return false;
  if (marks.some((other) => meet(box, boxOfMark(other)))) return false;
  if (lines.some((point) => holds(box, point))) return false;
  const line = alongLine(mark, leader);
  return !line.some(
    (point) =>
      names.some((other) => holds(other, point)) ||
      marks.some((other) => distance(point, other) < LINE_FROM_MARK) ||
      lines.some((other) => distance(point, other) < 4),
  );
}

/** Points of the line from the edge of a mark to its name. */
function alongLine(mark: Point, end: Point | undefined): Point[] {
  if (!end) return [];
  const length = distance(mark, end);
  const steps = Math.floor((length - REACH * 1.5) / 4);
  return Array.from({ length: Math.max(steps, 0) }, (_, step) => {
    const part = (REACH * 1.5 + step * 4) / length;
    return { x: mark.x + (end.x - mark.x) * part, y: mark.y + (end.y - mark.y) * part };
  });
}
