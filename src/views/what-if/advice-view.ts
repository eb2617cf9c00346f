import { advise } from '../../domain/aivss/advice.ts';
import { BANDS } from '../../domain/aivss/bands.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { exposureOf, isScored, type Judgement } from '../../domain/assessment/score.ts';
import { leadOf } from './advice-lead.ts';
import { rowsOf } from './advice-rows.ts';

/** @returns undefined where the agent is not scored */
export function adviceView(judgement: Judgement, id: EquationId) {
  const advice = advise(exposureOf(judgement), id);
  if (!advice) return undefined;
  const titles = new Map(judgement.threats.filter(isScored).map((one) => [one.id, one.title]));
  const rows = (changes: typeof advice.single) => rowsOf(changes, advice, titles);
  const lower = rows(advice.single.filter(({ lowersBand }) => lowersBand));
  return {
    lead: leadOf(advice, lower, titles, isContextDriven(judgement)),
    /** Changes that lower the band, the smallest first. */
    lower,
    /** Changes that move the headline inside its band, which says nothing about priority. */
    inside: rows(advice.single.filter(({ lowersBand }) => !lowersBand)),
    band: BANDS[advice.now.band].label,
  };
}
export type AdviceView = NonNullable<ReturnType<typeof adviceView>>;

const isContextDriven = ({ headline }: Judgement): boolean =>
  headline?.flags.includes('context-driven') ?? false;
