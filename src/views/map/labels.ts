import { tenth } from '../shared/format.ts';

/** Places names beside marks, so that nothing overlaps. */

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
  /** The start of the name, or its end where it stands to the left of its mark. */
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** The baseline. */
  readonly y: number;
  /** The end of a line from the mark, for a name that is further away. */
  readonly leader: Point | undefined;
}

/** Half the size of a mark, with some space. */
const REACH = 8;
const LABEL_HEIGHT = 15;
/** From the top of a box to the baseline. */
const ASCENT = 12;
/** Wider than the average letter of usual fonts at 13 px. */
const LETTER_WIDTH = 7.7;
const widthOf = (text: string): number => text.length * LETTER_WIDTH;

/** Moves overlapping marks apart, as little as possible. */
export function moveApart<P extends Point>(points: readonly P[], gap: number): P[] {
  const placed: P[] = [];
  for (const point of points) {
    const free = offsetsAround(gap).find(({ x, y }) =>
      placed.every((other) => distance(other, { x: point.x + x, y: point.y + y }) >= gap - 0.01),
    ) ?? { x: 0, y: 0 };
    placed.push({ ...point, x: tenth(point.x + free.x), y: tenth(point.y + free.y) });
  }
  return placed;
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** No offset first, then offsets in growing rings. */
function offsetsAround(gap: number): Point[] {
  const rings = [1, 2, 3, 4, 5].flatMap((ring) =>
    Array.from({ length: ring * 6 }, (_, turn) => {
      const angle = (turn / (ring * 3)) * Math.PI;
      return { x: Math.cos(angle) * gap * ring, y: Math.sin(angle) * gap * ring };
    }),
  );
  return [{ x: 0, y: 0 }, ...rings];
}

/** A mark with the text beside it. */
export interface TextMark extends Point {
  readonly text: string;
}

/**
 * A position for each name, or for a short number where there is no room for the name; a key explains the numbers, which
 * run from left to right.
 *
 * @param taken boxes that no label may cover, besides the marks
 */
export function labelsOf(marks: readonly TextMark[], bounds: Box, taken: readonly Box[]) {
  const numbered = new Set<number>();
  let firstChoosers: readonly number[] = [];
  for (;;) {
    const texts = marks.map((mark, index) =>
      numbered.has(index) ? { ...mark, text: '00' } : mark,
    );
    const labels = placeLabels(texts, bounds, taken, [...numbered, ...firstChoosers]);
    const homeless = [...marks.keys()].filter((index) => !labels[index] && !numbered.has(index));
    if (homeless.length === 0) return withNumbers(marks, labels, numbered);
    // Marks without a position choose first in the next round. Half of those that fail again become numbers.
    const hopeless = homeless.filter((index) => firstChoosers.includes(index));
    for (const index of hopeless.slice(0, Math.ceil(hopeless.length / 2))) numbered.add(index);
    firstChoosers = [...new Set([...homeless, ...firstChoosers])];
  }
}

function withNumbers(
  marks: readonly TextMark[],
  labels: readonly (Label | undefined)[],
  numbered: ReadonlySet<number>,
): ((Label & { readonly text: string; readonly number: number | undefined }) | undefined)[] {
  const inOrder = [...numbered].sort((a, b) => (marks[a]?.x ?? 0) - (marks[b]?.x ?? 0));
  return marks.map(({ text }, index) => {
    const label = labels[index];
    if (!label) return undefined;
    const number = numbered.has(index) ? inOrder.indexOf(index) + 1 : undefined;
    return { ...label, number, text: number === undefined ? text : String(number) };
  });
}

/**
 * A position for each text; undefined where none is free. Marks in a crowd choose first, since the others have room.
 *
 * @param taken boxes that no text may cover, besides the marks
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
  const room: TakenSpace = { bounds, names, marks, lines };
  const crowd = marks.map((mark) => marks.filter((other) => distance(mark, other) < 70).length);
  const others = [...marks.keys()].sort((a, b) => (crowd[b] ?? 0) - (crowd[a] ?? 0) || a - b);
  const order = new Set([...first, ...others]);
  const labels = new Map<number, Label>();
  for (const index of order) {
    const mark = marks[index];
    const candidate = mark && candidates(mark).find((one) => isFree(one, mark, room));
    if (!candidate) continue;
    names.push(candidate.box);
    lines.push(...linePoints(mark, candidate.leader));
    const anchor = candidate.box.right < mark.x + REACH ? 'end' : 'start';
    labels.set(index, {
      x: tenth(anchor === 'end' ? candidate.box.right : candidate.box.left),
      y: tenth(candidate.box.top + ASCENT),
      anchor,
      leader: candidate.leader,
    });
  }
  return marks.map((_, index) => labels.get(index));
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

/** Positions beside the mark first, then further away with a line to it. */
function candidates({ x, y, text }: TextMark): Candidate[] {
  const width = widthOf(text);
  const boxAt = (left: number, top: number): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + LABEL_HEIGHT,
  });
  const near = [
    boxAt(x + REACH + 1, y - LABEL_HEIGHT / 2),
    boxAt(x - REACH - 1 - width, y - LABEL_HEIGHT / 2),
    boxAt(x - width / 2, y - REACH - LABEL_HEIGHT),
    boxAt(x - width / 2, y + REACH),
    boxAt(x + 4, y - REACH - LABEL_HEIGHT),
    boxAt(x + 4, y + REACH),
    boxAt(x - 4 - width, y - REACH - LABEL_HEIGHT),
    boxAt(x - 4 - width, y + REACH),
  ].map((box) => ({ box, leader: undefined }));
  const far = [26, 38, 52, 68, 86].flatMap((radius) =>
    Array.from({ length: 36 }, (_, turn): Candidate[] => {
      const angle = (turn / 18) * Math.PI;
      const end = {
        x: tenth(x + Math.cos(angle) * radius),
        y: tenth(y + Math.sin(angle) * radius),
      };
      const left = Math.cos(angle) >= 0 ? end.x + 2 : end.x - 2 - width;
      const beside = { box: boxAt(left, end.y - LABEL_HEIGHT / 2), leader: end };
      // A nearly vertical line may end at the middle of the name.
      const top = Math.sin(angle) < 0 ? end.y - LABEL_HEIGHT - 1 : end.y + 1;
      const middle = { box: boxAt(end.x - width / 2, top), leader: end };
      return Math.abs(Math.cos(angle)) < 0.4 ? [beside, middle] : [beside];
    }).flat(),
  );
  return [...near, ...far];
}

const GAP = 1;
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right + GAP &&
  b.left < a.right + GAP &&
  a.top < b.bottom + GAP &&
  b.top < a.bottom + GAP;
export const isInside = (box: Box, bounds: Box): boolean =>
  box.left >= bounds.left &&
  box.right <= bounds.right &&
  box.top >= bounds.top &&
  box.bottom <= bounds.bottom;
const contains = ({ left, top, right, bottom }: Box, { x, y }: Point): boolean =>
  x > left && x < right && y > top && y < bottom;

interface TakenSpace {
  readonly bounds: Box;
  readonly names: readonly Box[];
  readonly marks: readonly Point[];
  /** Points on the lines to names. */
  readonly lines: readonly Point[];
}

/** The least distance of a line from other marks. */
const LINE_FROM_MARK = 5;

function isFree(
  { box, leader }: Candidate,
  mark: Point,
  { bounds, names, marks, lines }: TakenSpace,
): boolean {
  if (!isInside(box, bounds) || names.some((other) => overlap(box, other))) return false;
  if (marks.some((other) => overlap(box, boxOfMark(other)))) return false;
  if (lines.some((point) => contains(box, point))) return false;
  const line = linePoints(mark, leader);
  return !line.some(
    (point) =>
      names.some((other) => contains(other, point)) ||
      marks.some((other) => distance(point, other) < LINE_FROM_MARK) ||
      lines.some((other) => distance(point, other) < 4),
  );
}

/** Points on the line from the edge of a mark to its name. */
function linePoints(mark: Point, end: Point | undefined): Point[] {
  if (!end) return [];
  const length = distance(mark, end);
  const steps = Math.floor((length - REACH * 1.5) / 4);
  return Array.from({ length: Math.max(steps, 0) }, (_, step) => {
    const part = (REACH * 1.5 + step * 4) / length;
    return { x: mark.x + (end.x - mark.x) * part, y: mark.y + (end.y - mark.y) * part };
  });
}
