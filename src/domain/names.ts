/** How names are put in order everywhere: without regard to case, numbers by their value. */
export const { compare: compareNames } = new Intl.Collator('en', {
  sensitivity: 'base',
  numeric: true,
});

/** Letters without case and accents, so that "zoe" finds Zoë. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
