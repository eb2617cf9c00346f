import { type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import { FACTORS, factorLevel } from '../../domain/aivss/factors.ts';
import { THREAT_STATUSES } from '../../domain/assessment/format/vocabulary.ts';
import {
  isScored,
  type JudgedThreat,
  type Judgement,
  type ScoredThreat,
} from '../../domain/assessment/score.ts';
import { LAYERS } from '../../domain/maestro/layers.ts';
import { factorScore } from '../../views/shared/format.ts';
import { type CalculationView, calculationOf } from '../../views/shared/score-view.ts';
import { harmless } from '../check/cells.ts';
import { markText } from '../impact/mark.ts';
import { NOT_SCORED, type Scored } from './json.ts';

/** The scores of an assessment for people at a terminal, with every sum written out, so that it can be redone by hand. */
export function scoreReport({ name, judgement }: Scored, id: EquationId): string {
  const { label, source, formula } = equation(id);
  const scored = judgement.threats.filter(isScored);
  const unscored = judgement.threats.filter((threat) => !isScored(threat));
  return [
    `${harmless(name)}: ${headline(judgement)}\n${label} (${source})\nAIVSS = ${formula}`,
    factorsText(judgement),
    ...scored.map((threat) => scoredText(threat, id)),
    ...unscored.map(unscoredText),
  ].join('\n\n');
}

function headline({ headline: score, headlineThreat, threats }: Judgement): string {
  if (score && headlineThreat) {
    return `${markText(score)}, of the threat ${headlineThreat.id}`;
  }
  if (threats.length === 0) return 'not scored, because it lists no threat';
  if (threats.some(isScored)) return 'not scored, because its scored threats are fixed';
  return 'not scored, because no threat has a CVSS vector or a CVSS base score';
}

function factorsText({ factors, factorSum }: Judgement): string {
  const rows = factors.map(({ label, score, onRubric, counts }) => [
    label,
    factorScore(score),
    `${factorLevel(score)}${onRubric ? '' : ', off the rubric'}${counts ? '' : ', not in this sum'}`,
  ]);
  return [`Factors, with a sum of ${factorSum}`, ...alignedRows(rows)].join('\n');
}

function scoredText(threat: ScoredThreat, id: EquationId): string {
  const score = threat.scores[id];
  const calculation = calculationOf(score);
  return [
    heading(threat),
    ...(threat.vector ? [`  ${harmless(threat.vector.text)}`] : []),
    ...threat.overrides.map(
      (factor) => `  ${FACTORS[factor.id].label} is ${factorScore(factor.score)} for this threat`,
    ),
    ...alignedRows(calculation.inputs.map(({ name, value, note }) => [name, value, note])),
    ...stepLines(calculation),
    `  Result: ${markText(score)}`,
    ...calculation.flags.map(({ label, meaning }) => `  ${label}: ${meaning}`),
  ].join('\n');
}

const unscoredText = (threat: JudgedThreat): string =>
  `${heading(threat)}\n  Not scored: ${NOT_SCORED}`;

const heading = ({ id, title, layer, risk, status }: JudgedThreat): string =>
  `${id}: ${harmless(title)}\n  ${[LAYERS[layer].name, risk?.label, status && THREAT_STATUSES[status].label.toLowerCase()].filter(Boolean).join('; ')}`;

const stepLines = (calculation: CalculationView): string[] =>
  calculation.steps.map(
    ({ symbol, formula, numbers, value }) =>
      `  ${symbol} = ${formula}\n    = ${numbers}${numbers === value ? '' : `\n    = ${value}`}`,
  );

/** Rows of three columns: words, a number that is aligned to the right, and what it means. */
function alignedRows(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map(
    ([name = '', value = '', note = '']) =>
      `  ${name.padEnd(width(0))}  ${value.padStart(width(1))}  ${note}`,
  );
}
