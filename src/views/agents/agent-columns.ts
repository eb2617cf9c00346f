import { FACTOR_IDS, type FactorId, type FactorSetId } from '../../domain/aivss/factors.ts';
import type { FactAnswer } from '../../domain/assessment/format/facts.ts';
import { itemAt } from '../../domain/lookup.ts';
import { tableOf } from '../../domain/tables.ts';
import { type Column, factAt } from '../lists/column.ts';
import { type AnsweredId, ASKED_IDS } from './asked.ts';
import type { ListedAgent } from './listed-agent.ts';
import { factorSumIn } from './standing.ts';

/**
 * The listed agents of a catalogue, fact by fact and in its order: what thousands are narrowed, counted and sorted by,
 * without making each of them first.
 */
export interface AgentColumns {
  readonly names: readonly string[];
  readonly vendor: Column<ListedAgent['vendor']>;
  readonly kind: Column<ListedAgent['kind']>;
  readonly score: Column<ListedAgent['score']>;
  readonly headline: Column<ListedAgent['headline']>;
  readonly version: Column<ListedAgent['version']>;
  readonly basis: Column<ListedAgent['basis']>;
  readonly assessed: Column<ListedAgent['assessed']>;
  readonly reviewBy: Column<ListedAgent['reviewBy']>;
  readonly factors: Readonly<Record<FactorId, Column<number | undefined>>>;
  readonly answers: Readonly<Record<AnsweredId, Column<FactAnswer>>>;
  /** The set whose ten factors are summed. */
  readonly factorSet: FactorSetId;
  readonly layers: Column<ListedAgent['layers']>;
  readonly risks: Column<ListedAgent['risks']>;
  readonly tags: Column<ListedAgent['tags']>;
  /** Only rows need these, so they are read for a row at a time. */
  readonly slugOf: (place: number) => string;
  readonly aliasesOf: (place: number) => readonly string[];
  readonly notesOf: (place: number) => ListedAgent['notes'];
}

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
