import { FACTORS } from '../../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY, MITIGATION } from '../../domain/aivss/levels.ts';
import type { Step } from '../../domain/aivss/steps.ts';
import { say } from '../../words/say.ts';
import { factorScore, inSentence } from '../shared/format.ts';

/** Titles of the scored threats by id. */
export type Titles = ReadonlyMap<string, string>;

export const fromTo = ({ from, to }: { from: number; to: number }): string =>
  say('{from} to {to}', { from: factorScore(from), to: factorScore(to) });

/** What to change, without what comes of it. */
export function stepInWords(step: Step, titles: Titles): string {
  switch (step.lever) {
    case 'factor':
      return say('{label} from {step}', { label: FACTORS[step.factor].label, step: fromTo(step) });
    case 'one-mitigation':
      return say('a {label} mitigation of “{threat}”', {
        label: inSentence(MITIGATION[step.mitigation].label),
        threat: titles.get(step.threat),
      });
    case 'every-mitigation':
      return say('a {label} mitigation of every threat', {
        label: inSentence(MITIGATION[step.mitigation].label),
      });
    case 'exploit-maturity':
      return say('{label} as the exploit maturity of every threat', {
        label: EXPLOIT_MATURITY[step.exploitMaturity].label,
      });
    default:
      return step satisfies never;
  }
}
