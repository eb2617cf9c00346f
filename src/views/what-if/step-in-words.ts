import { FACTORS } from '../../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY, MITIGATION } from '../../domain/aivss/levels.ts';
import type { AdviceStep } from '../../domain/aivss/steps.ts';
import { factorScore } from '../shared/format.ts';

/** Titles of the scored threats by id. */
export type Titles = ReadonlyMap<string, string>;

export const fromTo = ({ from, to }: { from: number; to: number }): string =>
  `${factorScore(from)} to ${factorScore(to)}`;

/** What to change, without what comes of it. */
export function stepInWords(step: AdviceStep, titles: Titles): string {
  switch (step.lever) {
    case 'factor':
      return `${FACTORS[step.factor].label} from ${fromTo(step)}`;
    case 'one-mitigation':
      return `a ${MITIGATION[step.mitigation].label.toLowerCase()} mitigation of “${titles.get(step.threat)}”`;
    case 'every-mitigation':
      return `a ${MITIGATION[step.mitigation].label.toLowerCase()} mitigation of every threat`;
    case 'exploit-maturity':
      return `${EXPLOIT_MATURITY[step.exploitMaturity].label} as the exploit maturity of every threat`;
    default:
      return step satisfies never;
  }
}
