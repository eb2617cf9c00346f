import { CORE_RISK_IDS } from '../../domain/aivss/core-risks.ts';
import { FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { itemAt } from '../../domain/lookup.ts';
import { LAYER_IDS, LAYER_TAG_IDS } from '../../domain/maestro/layers.ts';
import { toSlug } from '../../domain/slug.ts';
import { tableOf } from '../../domain/tables.ts';
import { type Column, factAt, mapColumn, ownColumn } from '../lists/column.ts';
import type { AgentsFile } from './agents-file.ts';
import { ASKED_IDS } from './asked.ts';
import type { ListedAgent } from './listed-agent.ts';
import { factorSumIn } from './standing.ts';

/**
 * The listed agents of a catalogue, fact by fact and in its order: what thousands are narrowed, counted and sorted by,
 * without making each of them first.
 */
export function decodeAgents(file: AgentsFile) {
  const { names } = file;
  const known = <T>(column: Column<T | null>): Column<T | undefined> =>
    mapColumn(column, (value) => value ?? undefined);
  return {
    names,
    /** Only rows need these, so they are read for a row at a time. */
    slugOf: (at: number): string => file.slugs[at] ?? toSlug(itemAt(names, at)),
    aliasesOf: (at: number) => file.aliases[at] ?? [],
    vendor: known(file.vendors),
    kind: file.kinds,
    score: known(file.scores),
    headline: mapColumn(file.headlines, headlineOf),
    version: known(file.versions),
    basis: file.bases,
    assessed: file.assessed,
    reviewBy: file.reviews,
    factorSet: file.factorSet,
    factors: tableOf(FACTOR_IDS, (_, index) => known(itemAt(file.factors, index))),
    answers: tableOf(ASKED_IDS, (_, index) => itemAt(file.answers, index)),
    layers: mapColumn(file.layers, layersOf),
    risks: mapColumn(file.risks, (own) => own.map((at) => itemAt(CORE_RISK_IDS, at))),
    tags: ownColumn(file.tags.map((own) => own.map((at) => itemAt(file.words, at)))),
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

/** One agent of them, whole. */
export function agentAt(all: AgentColumns, at: number): ListedAgent {
  const fact = <T>(column: Column<T>): T => factAt(column, at);
  const factors = Object.fromEntries(
    FACTOR_IDS.flatMap((id) => {
      const score = fact(all.factors[id]);
      return score === undefined ? [] : [[id, score]];
    }),
  );
  return {
    slug: all.slugOf(at),
    name: itemAt(all.names, at),
    aliases: all.aliasesOf(at),
    kind: fact(all.kind),
    vendor: fact(all.vendor),
    score: fact(all.score),
    headline: fact(all.headline),
    version: fact(all.version),
    basis: fact(all.basis),
    assessed: fact(all.assessed),
    reviewBy: fact(all.reviewBy),
    factors,
    factorSum: factorSumIn(all.factorSet, factors),
    answers: tableOf(ASKED_IDS, (id) => fact(all.answers[id])),
    layers: fact(all.layers),
    risks: fact(all.risks),
    tags: fact(all.tags),
    notes: all.notesOf(at),
  };
}
