import { say } from '../../words/say.ts';

/** What a correction can be about, in the words of the repository's issue form. */
export const CORRECTED_PARTS = {
  factor: say('A factor'),
  threat: say('A threat, or its vector, maturity or mitigation'),
  layer: say('The tag or the text of a layer'),
} as const;
export type CorrectedPart = keyof typeof CORRECTED_PARTS;

/** A part of the page that somebody disagrees with. */
interface DisputedPart {
  readonly part: CorrectedPart;
  /** Its name and what it says now. */
  readonly now: string;
  readonly address: string;
}

/** The address of the form with the disputed part filled in. */
export function correctionAt(form: string, { part, now, address }: DisputedPart): string {
  const url = new URL(form);
  url.searchParams.set('address', address);
  url.searchParams.set('part', CORRECTED_PARTS[part]);
  url.searchParams.set('now', now);
  return url.href;
}

/** The same questions as a text, for a site without a repository. */
export const correctionText = (name: string, address: string, now = ''): string =>
  [
    say('Correction: {name}', { name }),
    say('Page or file: {address}', { address }),
    say('What it says now: {now}', { now }),
    say('What it should say, and why:'),
    say('Sources:'),
    say('My tie to the maker of the agent, if there is one:'),
  ].join('\n');
