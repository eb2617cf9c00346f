import { advise } from '../../domain/aivss/advice.ts';
import { BANDS } from '../../domain/aivss/bands.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { exposureOf, isScored, type Judgement } from '../../domain/assessment/score.ts';
import { leadOf } from './advice-lead.ts';
import { type AdviceRow, rowsOf } from './advice-rows.ts';

/** What would lower the headline, in words and rows. */
export interface AdviceView {
  readonly lead: readonly string[];
  /** Changes that lower the band, the smallest first. */
  readonly lower: readonly AdviceRow[];
  /** Changes that move the headline inside its band, which by itself says nothing of priority. */
  readonly inside: readonly AdviceRow[];
  readonly band: string;
}

/** @returns undefined where the agent is not scored */
export function adviceView(judgement: Judgement, id: EquationId): AdviceView | undefined {
  const advice = advise(exposureOf(judgement), id);
  if (!advice) return undefined;
  const titles = new Map(judgement.threats.filter(isScored).map((one) => [one.id, one.title]));
  const rows = (changes: typeof advice.single) => rowsOf(changes, advice, titles);
  const lower = rows(advice.single.filter(({ lowersBand }) => lowersBand));
  return {
    lead: leadOf(advice, lower, titles, isContextDriven(judgement)),
    lower,
    inside: rows(advice.single.filter(({ lowersBand }) => !lowersBand)),
    band: BANDS[advice.now.band].label,
  };
}

const isContextDriven = ({ headline }: Judgement): boolean =>
  headline?.flags.includes('context-driven') ?? false;
