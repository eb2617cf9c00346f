import { FACTORS, type FactorId } from '../../domain/aivss/factors.ts';
import { EVIDENCE_BASES } from '../../domain/assessment/format/vocabulary.ts';
import type { AddedAgent } from '../../domain/impact/impact.ts';
import type { Newcomer, NewThreat } from '../../domain/impact/newcomer.ts';
import { LAYER_TAG_IDS, LAYER_TAGS, layerCode } from '../../domain/maestro/layers.ts';
import { idsOf } from '../../domain/tables.ts';
import { count, factorScore, listOf } from '../../views/shared/format.ts';
import { codeElement, codeSpan, tableRow, valueCell } from './escape.ts';
import { markText } from './mark.ts';

/** What a reviewer of a new assessment has to judge, folded away. */
export function newcomerDetails({ after, newcomer }: AddedAgent): string {
  const { basis, sources, factorSum, factors, layers, threats } = newcomer;
  const tags = LAYER_TAG_IDS.filter((tag) => layers[tag] > 0).map(
    (tag) => `${layers[tag]} ${LAYER_TAGS[tag].label.toLowerCase()}`,
  );
  return [
    '',
    `<details><summary>${codeElement(after.name)}: what to judge</summary>`,
    '',
    `Evidence: ${EVIDENCE_BASES[basis].label.toLowerCase()}, ${count(sources, 'source')}. Layers: ${listOf(tags)}.`,
    '',
    `Factor_Sum ${factorSum}. ${factorSentences(factors).join(' ')}`,
    '',
    ...threatTable(threats),
    '</details>',
  ].join('\n');
}

const CONCERNS = {
  offRubric: 'Off the rubric',
  withoutReason: 'Without a reason',
  withoutSource: 'Above 0 without a source',
} as const satisfies Record<keyof Newcomer['factors'], string>;

/** Each concern with the factors that it is about, or one sentence where there is none. */
function factorSentences(factors: Newcomer['factors']): string[] {
  const sentences = idsOf(CONCERNS)
    .filter((id) => factors[id].length > 0)
    .map((id) => `${CONCERNS[id]}: ${listOf(factors[id].map(labelOf))}.`);
  return sentences.length > 0 ? sentences : ['All on the rubric, with reason and source.'];
}

const labelOf = (id: FactorId): string => FACTORS[id].label;

function threatTable(threats: readonly NewThreat[]): string[] {
  if (threats.length === 0) return ['No threat is named.', ''];
  return [
    '| Threat | Layer | Base | Exploit maturity | Mitigation | Its own factors | Score |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...threats.map(threatRow),
    '',
  ];
}

function threatRow(threat: NewThreat): string {
  const { title, layer, base, exploitMaturity, mitigation, overrides } = threat;
  const ownFactors = overrides.map(({ id, score }) => `${labelOf(id)} ${factorScore(score)}`);
  return tableRow([
    codeSpan(title),
    layerCode(layer),
    valueCell(base),
    valueCell(exploitMaturity),
    valueCell(mitigation),
    ownFactors.join(', ') || '–',
    markText(threat.mark),
  ]);
}
