import { CORE_RISK_IDS } from '../../domain/aivss/core-risks.ts';
import { FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { itemAt } from '../../domain/lookup.ts';
import { LAYER_IDS, LAYER_TAG_IDS } from '../../domain/maestro/layers.ts';
import { toSlug } from '../../domain/slug.ts';
import { tableOf } from '../../domain/tables.ts';
import { type Column, distinctColumn, factAt, mapColumn } from '../lists/column.ts';
import type { AgentsFile } from './agents-file.ts';
import { DATELESS_CONDITION_IDS } from './dateless-conditions.ts';
import type { ListedAgent } from './listed-agent.ts';
import { factorSumIn } from './standing.ts';

/**
 * The listed agents in the order of the catalogue, column by column, so that thousands can be narrowed, counted and sorted
 * without making an object for each.
 */
export function decodeAgents(file: AgentsFile) {
  const { names } = file;
  const withUndefined = <T>(column: Column<T | null>): Column<T | undefined> =>
    mapColumn(column, (value) => value ?? undefined);
  return {
    names,
    /** Functions, because only rows need these values. */
    slugOf: (at: number): string => file.slugs[at] ?? toSlug(itemAt(names, at)),
    aliasesOf: (at: number) => file.aliases[at] ?? [],
    vendor: withUndefined(file.vendors),
    kind: file.kinds,
    score: withUndefined(file.scores),
    headline: mapColumn(file.headlines, headlineOf),
    version: withUndefined(file.versions),
    basis: file.bases,
    assessed: file.assessed,
    reviewBy: file.reviews,
    factorSet: file.factorSet,
    factors: tableOf(FACTOR_IDS, (_, index) => withUndefined(itemAt(file.factors, index))),
    answers: tableOf(DATELESS_CONDITION_IDS, (_, index) => itemAt(file.answers, index)),
    layers: mapColumn(file.layers, layersOf),
    risks: mapColumn(file.risks, (own) => own.map((at) => itemAt(CORE_RISK_IDS, at))),
    tags: distinctColumn(file.tags.map((own) => own.map((at) => itemAt(file.words, at)))),
    notesOf: (at: number): ListedAgent['notes'] =>
      itemAt(file.notes, at).map(([layer, score]) => ({ layer: itemAt(LAYER_IDS, layer), score })),
  };
}
export type AgentColumns = ReturnType<typeof decodeAgents>;

function headlineOf(text: string): ListedAgent['headline'] {
  const [factorSum, cvssBase] = text.split(' ').map(Number);
  return factorSum === undefined || cvssBase === undefined ? undefined : { factorSum, cvssBase };
}

const layersOf = (text: string): ListedAgent['layers'] =>
  tableOf(LAYER_IDS, (_, index) => LAYER_TAG_IDS[Number(text.charAt(index))]);

export function agentAt(columns: AgentColumns, at: number): ListedAgent {
  const cell = <T>(column: Column<T>): T => factAt(column, at);
  const factors = Object.fromEntries(
    FACTOR_IDS.flatMap((id) => {
      const score = cell(columns.factors[id]);
      return score === undefined ? [] : [[id, score]];
    }),
  );
  return {
    slug: columns.slugOf(at),
    name: itemAt(columns.names, at),
    aliases: columns.aliasesOf(at),
    kind: cell(columns.kind),
    vendor: cell(columns.vendor),
    score: cell(columns.score),
    headline: cell(columns.headline),
    version: cell(columns.version),
    basis: cell(columns.basis),
    assessed: cell(columns.assessed),
    reviewBy: cell(columns.reviewBy),
    factors,
    factorSum: factorSumIn(columns.factorSet, factors),
    answers: tableOf(DATELESS_CONDITION_IDS, (id) => cell(columns.answers[id])),
    layers: cell(columns.layers),
    risks: cell(columns.risks),
    tags: cell(columns.tags),
    notes: columns.notesOf(at),
  };
}
