import { FACTOR_IDS, FACTOR_STEP, FACTORS, type FactorId } from '../domain/aivss/factors.ts';
import { closest } from '../domain/closest.ts';
import { idsOf } from '../domain/tables.ts';
import type { NumberRange } from './numbers.ts';

/** The figures of a rich page by the names that it prints them under. */
export const FIGURES = {
  cvssBase: { label: 'CVSS base', range: { from: 0, to: 10, step: 0.1 } },
  aars: { label: 'AARS uplift', range: { from: 0, to: 20 } },
  factorSum: { label: 'Factor sum', range: { from: 0, to: 10 } },
  threatMultiplier: { label: 'Threat', range: { from: 0, to: 2 } },
  mitigationFactor: { label: 'Mitigation', range: { from: 0, to: 1 } },
} as const satisfies Record<string, { label: string; range: NumberRange }>;
type FigureId = keyof typeof FIGURES;
export const FIGURE_IDS = idsOf(FIGURES);

const FACTOR_RANGE: NumberRange = { from: 0, to: 1, step: FACTOR_STEP };

/** What a page gives a number for. */
export type NamedNumber =
  | {
      readonly kind: 'figure';
      readonly id: FigureId;
      readonly label: string;
      readonly range: NumberRange;
    }
  | {
      readonly kind: 'factor';
      readonly id: FactorId;
      readonly label: string;
      readonly range: NumberRange;
    };

/** Case, `&` for "and", hyphens and blanks do not matter. */
const fold = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[\s\p{Pd}_]+/gu, ' ')
    .trim();

/** The names that the published versions of AIVSS give a factor; the catalogues use the first. */
const factorNames = (id: FactorId): string[] => {
  const { label, v05, v08 } = FACTORS[id];
  return [...new Set([label, v05, v08?.name])].filter((name) => name !== undefined);
};

const NAMED: readonly (readonly [name: string, named: NamedNumber])[] = [
  ...FIGURE_IDS.map((id) => {
    const { label, range } = FIGURES[id];
    return [label, { kind: 'figure', id, label, range }] as const;
  }),
  ...FACTOR_IDS.flatMap((id) => {
    const { label } = FACTORS[id];
    const named: NamedNumber = { kind: 'factor', id, label, range: FACTOR_RANGE };
    return factorNames(id).map((name) => [name, named] as const);
  }),
];

const BY_NAME = new Map(NAMED.map(([name, named]) => [fold(name), named]));

/** What a name stands for, or undefined where no page uses it. */
export const namedBy = (name: string): NamedNumber | undefined => BY_NAME.get(fold(name));

/** The label of the catalogues that a misspelt name most likely means. */
export const meantLabel = (name: string): string | undefined =>
  closest(
    name,
    NAMED.map(([known]) => known),
  );

/** Finds the known names in a line where several stand without a space between. The longest come first. */
export const ANY_NAME = NAMED.map(([name]) => name)
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace('&', '(?:&|and)').replace(/[ -]/g, '[ -]'))
  .join('|');
