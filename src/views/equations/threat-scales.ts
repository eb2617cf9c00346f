import { bandOf } from '../../domain/aivss/bands.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { modeOneOf } from '../../domain/aivss/mode-one.ts';
import { isScored, type Judgement } from '../../domain/assessment/score.ts';
import { type BadgeView, badgeOf } from '../shared/badge.ts';

/** A scored threat by its base, by CVSS-BT and by the headline equation; undefined where it has no such score. */
export interface ThreatScales {
  readonly anchor: string;
  readonly title: string;
  readonly badges: readonly (BadgeView | undefined)[];
}

export const threatScales = ({ threats }: Judgement, equation: EquationId): ThreatScales[] =>
  threats.filter(isScored).map((threat) => {
    const { id, title, inputs, scores } = threat;
    const base = { score: inputs.cvssBase, band: bandOf(inputs.cvssBase) };
    const modeOne = modeOneOf(threat);
    return {
      anchor: `threat-${id}`,
      title,
      badges: [badgeOf(base), modeOne && badgeOf(modeOne), badgeOf(scores[equation])],
    };
  });
