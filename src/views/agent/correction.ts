import { say } from '../../words/say.ts';

/** What a correction can be about, in the words of the form of the repository. */
export const CORRECTED_PARTS = {
  factor: say('A factor'),
  threat: say('A threat, or its vector, maturity or mitigation'),
  layer: say('The tag or the text of a layer'),
} as const;
export type CorrectedPart = keyof typeof CORRECTED_PARTS;

/** A place of the page that somebody disagrees with. */
export interface DisputedPlace {
  readonly part: CorrectedPart;
  /** What it is called there, and what it says. */
  readonly now: string;
  readonly address: string;
}

/** The address of the form with the place filled in. */
export function correctionAt(form: string, { part, now, address }: DisputedPlace): string {
  const url = new URL(form);
  url.searchParams.set('address', address);
  url.searchParams.set('part', CORRECTED_PARTS[part]);
  url.searchParams.set('now', now);
  return url.href;
}

/** The same questions as a text, where there is no repository to send them to. */
export const correctionText = (name: string, address: string, now = ''): string =>
  [
    say('Correction: {name}', { name }),
    say('Page or file: {address}', { address }),
    say('What it says now: {now}', { now }),
    say('What it should say, and why:'),
    say('Sources:'),
    say('My tie to the maker of the agent, if there is one:'),
  ].join('\n');
