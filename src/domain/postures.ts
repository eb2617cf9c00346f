import { say } from '../words/say.ts';
import type { EquationId } from './aivss/equations/index.ts';
import { afterMeasures, type MeasuredScore } from './aivss/measures.ts';
import type { MeasureActor } from './assessment/format/vocabulary.ts';
import { exposureOf, type Judgement } from './assessment/score.ts';
import { numberedMeasures } from './conditions/asked-of.ts';

/** Who takes measures in each posture, from nobody to all but the vendor. */
export const POSTURES: readonly { readonly label: string; readonly by: readonly MeasureActor[] }[] =
  [
    { label: say('As shipped'), by: [] },
    { label: say('Hardened by its user'), by: ['user'] },
    { label: say('Managed by an organisation'), by: ['user', 'admin'] },
  ];

/** The headline in each posture, in their order; undefined where the agent is not scored. */
export function posturesOf(judgement: Judgement, id: EquationId): (MeasuredScore | undefined)[] {
  const [exposure, measures] = [exposureOf(judgement), numberedMeasures(judgement)];
  return POSTURES.map(({ by }) => {
    const taken = measures.filter((measure) => measure.by && by.includes(measure.by));
    return afterMeasures(exposure, taken, id).headline;
  });
}
