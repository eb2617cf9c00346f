import { FACTOR_IDS, FACTOR_STEP, FACTORS, type FactorId } from '../domain/aivss/factors.ts';
import { closest } from '../domain/closest.ts';
import { idsOf } from '../domain/tables.ts';
import type { NumberRange } from './numbers.ts';

/** The figures of a rich page, with the names that it prints. */
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
export type NamedNumber = (
  | { readonly kind: 'figure'; readonly id: FigureId }
  | { readonly kind: 'factor'; readonly id: FactorId }
) & { readonly label: string; readonly range: NumberRange };

/** A name for comparison: case, `&` for "and", hyphens and blanks do not matter. */
const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[\s\p{Pd}_]+/gu, ' ')
    .trim();

/** The names of a factor in the published versions of AIVSS; the catalogues use the first. */
const factorNames = (id: FactorId): string[] => {
  const { label, v05, v08 } = FACTORS[id];
  return [...new Set([label, v05, v08?.name])].filter((name) => name !== undefined);
};

const NAMED_NUMBERS: readonly (readonly [name: string, named: NamedNumber])[] = [
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

const BY_NAME = new Map(NAMED_NUMBERS.map(([name, named]) => [foldName(name), named]));

/** The number that a name stands for; undefined where no page uses the name. */
export const numberNamed = (name: string): NamedNumber | undefined => BY_NAME.get(foldName(name));

/** The name that a misspelt one most likely means. */
export const meantLabel = (name: string): string | undefined =>
  closest(
    name,
    NAMED_NUMBERS.map(([knownName]) => knownName),
  );

/** A pattern for any known name, also in lines without spaces between them. The longest come first. */
export const ANY_NAME = NAMED_NUMBERS.map(([name]) => name)
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace('&', '(?:&|and)').replace(/[ -]/g, '[ -]'))
  .join('|');
