import { say } from '../../words/say.ts';
import { idsOf } from '../tables.ts';
/** The two ordinal judgements of a scored threat, each with the document's default (v0.8 Tables 4a and 4b). */

export const EXPLOIT_MATURITY = {
  attacked: { label: 'Attacked', letter: 'A', meaning: say('Exploited in the wild.') },
  'proof-of-concept': {
    label: 'Proof-of-Concept',
    letter: 'P',
    meaning: say('A working exploit or a detailed walkthrough exists.'),
  },
  unreported: { label: 'Unreported', letter: 'U', meaning: say('Theory only.') },
} as const satisfies Record<string, { label: string; letter: string; meaning: string }>;
export type ExploitMaturity = keyof typeof EXPLOIT_MATURITY;
export const EXPLOIT_MATURITY_IDS = idsOf(EXPLOIT_MATURITY);
export const DEFAULT_EXPLOIT_MATURITY: ExploitMaturity = 'proof-of-concept';

export const MITIGATION = {
  none: { label: say('None or weak'), meaning: say('No control, or one that does not hold.') },
  partial: {
    label: say('Partial'),
    meaning: say('Incomplete, not reliably enforced, or not validated.'),
  },
  strong: {
    label: say('Strong'),
    meaning: say('Validated and enforced, fail-closed where it applies.'),
  },
} as const satisfies Record<string, { label: string; meaning: string }>;
export type Mitigation = keyof typeof MITIGATION;
export const MITIGATION_IDS = idsOf(MITIGATION);
export const DEFAULT_MITIGATION: Mitigation = 'none';
