/** What a correction can be about, in the words of the form of the repository. */
export const CORRECTED_PARTS = {
  factor: 'A factor',
  threat: 'A threat, or its vector, maturity or mitigation',
  layer: 'The tag or the text of a layer',
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
    `Correction: ${name}`,
    `Page or file: ${address}`,
    `What it says now: ${now}`,
    'What it should say, and why:',
    'Sources:',
    'My tie to the maker of the agent, if there is one:',
  ].join('\n');
