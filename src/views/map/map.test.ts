import { describe, expect, test } from 'vitest';
import { WHOLE_MAP } from '../../domain/aivss/band-borders.ts';
import { SHARED_FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { assemble } from '../../domain/catalogue.ts';
import { factorsWith, record } from '../../domain/record.fixture.ts';
import { tableOf } from '../../domain/tables.ts';
import { placeBandName } from './band-names.ts';
import { binsOf } from './bins.ts';
import { catalogueMap, MOST_NAMED } from './catalogue-map.ts';
import { areaInWords, areaQuery, isInArea, readArea } from './chosen-area.ts';
import { areaOf, mapFrame, mapScale } from './frame.ts';
import { isInside, labelsOf, moveApart, overlap, placeLabels } from './labels.ts';
import { nameBox } from './marks.ts';

const agentsFor = (count: number) =>
  assemble(
    [...Array(count).keys()].map((at) =>
      record(`agent-${at}`, {
        name: `An agent with number ${at}`,
        base: 7 + (at % 9) / 4,
        data: { factors: factorsWith({ 'autonomy-of-action': (at % 5) / 4 }) },
      }),
    ),
    '0.8',
  ).agents;

describe('the axes', () => {
  test.each([
    { what: 'are whole without points', points: [], is: [0, 10, 0, 10] },
    { what: 'leave space around the marks', points: [[2, 7.1]], is: [0, 4, 4, 8] },
    {
      what: 'end where the scale ends',
      points: [
        [9.9, 9.9],
        [1, 6.1],
      ],
      is: [0, 10, 5, 10],
    },
    {
      what: 'show only the corner with the points',
      points: [
        [3.5, 8],
        [8.5, 9.3],
      ],
      is: [3, 9, 6, 10],
    },
  ])('$what', ({ points, is }) => {
    const { factorSum, cvssBase } = areaOf(
      points.map(([sum = 0, base = 0]) => ({ factorSum: sum, cvssBase: base })),
    );
    expect([factorSum.from, factorSum.to, cvssBase.from, cvssBase.to]).toEqual(is);
  });

  test('have a note where they are a part of the scale', () => {
    const part = { factorSum: { from: 0, to: 10 }, cvssBase: { from: 6, to: 10 } };
    expect(mapFrame('0.8', part, 'wide').zoom).toContain('CVSS base 6 to 10, of 0 to 10');
    expect(mapFrame('0.8', WHOLE_MAP, 'wide').zoom).toBeUndefined();
  });

  test('a band that another covers has no name on the drawing', () => {
    const corner = { factorSum: { from: 6, to: 10 }, cvssBase: { from: 6, to: 10 } };
    const bands = mapFrame('0.8', corner, 'wide').fields.map(({ band }) => band);
    expect(bands).toEqual(['high', 'critical']);
  });
});

test('names overlap no mark and no other name', () => {
  const marks = moveApart(
    [...Array(30).keys()].map((at) => ({
      x: 300 + (at % 6) * 30,
      y: 200 + Math.floor(at / 6) * 9,
    })),
    13,
  ).map((point, at) => ({ ...point, text: `Agent number ${at}` }));
  const labels = placeLabels(marks, { left: 0, top: 0, right: 900, bottom: 500 }, []);
  const boxes = labels.flatMap((label, at) => {
    const width = (marks[at]?.text.length ?? 0) * 7;
    if (!label) return [];
    const left = label.anchor === 'end' ? label.x - width : label.x;
    return [{ left, right: left + width, top: label.y - 11, bottom: label.y + 3 }];
  });
  expect(boxes.length).toBeGreaterThan(9);
  const points = marks.map(({ x, y }) => ({
    left: x - 5,
    right: x + 5,
    top: y - 5,
    bottom: y + 5,
  }));
  for (const [at, box] of boxes.entries()) {
    for (const other of [...boxes.slice(at + 1), ...points]) {
      const meets =
        box.left < other.right &&
        other.left < box.right &&
        box.top < other.bottom &&
        other.top < box.bottom;
      expect([box, other, meets]).toEqual([box, other, false]);
    }
  }
});

test('a name without room becomes a number, and numbers run from left to right', () => {
  const crowd = moveApart(
    [...Array(9).keys()].map((at) => ({ x: 80 + at * 13, y: 60 })),
    13,
  ).map((point, at) => ({ ...point, text: `A very long name of agent ${at}` }));
  const labels = labelsOf(crowd, { left: 0, top: 0, right: 480, bottom: 120 }, []);
  expect(labels.filter((label) => label === undefined)).toEqual([]);
  const numbered = labels
    .flatMap((label, at) => (label?.number ? [{ number: label.number, x: crowd[at]?.x ?? 0 }] : []))
    .toSorted((a, b) => a.x - b.x);
  expect(numbered.length).toBeGreaterThan(0);
  expect(numbered.length).toBeLessThan(9);
  expect(numbered.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
    numbered.map((_, at) => at + 1),
  );
});

test('marks in the same place are moved apart, and the others stay', () => {
  const [first, second, third] = moveApart(
    [
      { x: 5, y: 5 },
      { x: 5, y: 5 },
      { x: 90, y: 5 },
    ],
    13,
  );
  expect(first).toEqual({ x: 5, y: 5 });
  expect(Math.hypot((second?.x ?? 0) - 5, (second?.y ?? 0) - 5)).toBeCloseTo(13, 0);
  expect(third).toEqual({ x: 90, y: 5 });
});

test('squares hold every agent once, also at the ends of the scale, and have the most common band', () => {
  const at = (factorSum: number, cvssBase: number, band: 'critical' | 'high') => ({
    factorSum,
    cvssBase,
    band,
  });
  const bins = binsOf(
    [at(0, 10, 'high'), at(0.45, 9.5, 'high'), at(0.3, 9.9, 'critical'), at(10, 9.4, 'critical')],
    { factorSum: 0.5, cvssBase: 0.5 },
  );
  expect(bins.map(({ area, items, band }) => [areaInWords(area), items.length, band])).toEqual([
    ['Factor sum 0 to 0.45, CVSS base 9.5 to 10 of the most severe threat', 3, 'high'],
    ['Factor sum 9.5 to 10, CVSS base 9 to 9.4 of the most severe threat', 1, 'critical'],
  ]);
});

describe('a part of the map in an address', () => {
  test.each([
    ['?sum=4-6&base=8-10', '?sum=4-6&base=8-10'],
    ['?sum=4.25-6', '?sum=4.25-6&base=0-10'],
    ['?sum=6-4', undefined],
    ['?sum=4-60', undefined],
    ['?sum=a-b&base=', undefined],
    ['', undefined],
  ])('%s is read as %s', (query, is) => {
    const area = readArea(new URLSearchParams(query));
    expect(area && areaQuery(area)).toBe(is);
  });

  test('includes both ends, and no agent without a score', () => {
    const area = { factorSum: { from: 4, to: 6 }, cvssBase: { from: 8, to: 10 } };
    const holds = (factorSum: number, cvssBase: number) => isInArea(area, { factorSum, cvssBase });
    expect([holds(4, 8), holds(6, 10), holds(3.95, 9), holds(5, 7.9)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isInArea(area, undefined)).toBe(false);
  });
});

describe('the map of a catalogue', () => {
  test('names every agent while they are few, and has a row for each', () => {
    const map = catalogueMap(agentsFor(12), '0.8');
    expect(map?.wide.marks.every(({ label }) => label)).toBe(true);
    expect(map?.rows).toHaveLength(12);
    expect(map?.bins).toEqual([]);
  });

  test('counts them in squares when they are many', () => {
    const map = catalogueMap(agentsFor(MOST_NAMED + 1), '0.8');
    expect(map?.wide.marks).toEqual([]);
    expect(map?.rows).toEqual([]);
    const counted = map?.bins.map(({ agents: said }) => Number.parseInt(said, 10)) ?? [];
    expect(counted.reduce((sum, own) => sum + own, 0)).toBe(MOST_NAMED + 1);
  });

  const everywhere = [...Array(101).keys()].map((at) => record(`agent-${at}`, { base: at / 10 }));
  /** A row of squares where the border of the most severe band comes in, from edge to edge. */
  const inARow = [...Array(MOST_NAMED + 1).keys()].map((at) =>
    record(`agent-${at}`, {
      base: 9.2,
      data: { factors: factorsWith(tableOf(SHARED_FACTOR_IDS.slice(0, at % 10), () => 1)) },
    }),
  );

  test.each([
    ['wide', everywhere],
    ['narrow', everywhere],
    ['wide', inARow],
    ['narrow', inARow],
  ] as const)(
    'no square of the %s one covers a name of a band, and none leaves the plot',
    (size, all) => {
      const drawing = catalogueMap(assemble(all, '0.8').agents, '0.8')?.[size];
      const covered = drawing?.frame.fields.filter(({ label }) =>
        drawing.squares.some(({ x, y, side }) =>
          overlap(nameBox(label), { left: x, top: y, right: x + side, bottom: y + side }),
        ),
      );
      expect(drawing?.squares.length).toBeGreaterThan(4);
      expect(covered).toEqual([]);
      const outside = drawing?.frame.fields.filter(
        ({ label }) => !isInside(nameBox(label), drawing.frame.plot),
      );
      expect(outside).toEqual([]);
    },
  );

  test('a name that finds no free place stays where it would stand', () => {
    const scale = mapScale(WHOLE_MAP, 'narrow');
    const label = { x: 50, y: 60, text: 'Critical' };
    const crowd = [{ x: 0, y: 0, side: 400 }];
    expect(placeBandName(crowd, { band: 'critical', label }, scale, '0.8')).toEqual(label);
    const beside = placeBandName(
      [{ x: 45, y: 40, side: 30 }],
      { band: 'critical', label },
      scale,
      '0.8',
    );
    expect(beside).not.toEqual(label);
  });

  test('says how many agents are not scored, and is undefined where none is scored', () => {
    const quiet = record('quiet', { base: undefined });
    const some = assemble([record('a'), quiet], '0.8').agents;
    expect(catalogueMap(some, '0.8')?.unscored).toBe(1);
    expect(catalogueMap(assemble([quiet], '0.8').agents, '0.8')).toBeUndefined();
  });
});
