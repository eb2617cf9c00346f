import { FACTORS, type FactorId } from '../../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY } from '../../domain/aivss/levels.ts';
import type { Step } from '../../domain/aivss/steps.ts';
import { say } from '../../words/say.ts';
import { factorScore } from '../shared/format.ts';

/** Titles of the scored threats by id. */
export type Titles = ReadonlyMap<string, string>;

type Way = { readonly from: number; readonly to: number };
export const wayOf = ({ from, to }: Way) => ({ from: factorScore(from), to: factorScore(to) });

export const factorInWords = ({ factor, ...way }: Way & { readonly factor: FactorId }): string =>
  say('{factor} from {from} to {to}', { factor: FACTORS[factor].label, ...wayOf(way) });

/** What to change, without its effect. */
export function stepInWords(step: Step, titles: Titles): string {
  switch (step.lever) {
    case 'factor':
      return factorInWords(step);
    case 'one-mitigation':
      return step.mitigation === 'strong'
        ? say('a strong mitigation of “{threat}”', { threat: titles.get(step.threat) })
        : say('a partial mitigation of “{threat}”', { threat: titles.get(step.threat) });
    case 'every-mitigation':
      return step.mitigation === 'strong'
        ? say('a strong mitigation of every threat')
        : say('a partial mitigation of every threat');
    case 'exploit-maturity':
      return say('{label} as the exploit maturity of every threat', {
        label: EXPLOIT_MATURITY[step.exploitMaturity].label,
      });
    default:
      return step satisfies never;
  }
}
