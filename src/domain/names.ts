/** How names are put in order everywhere: without regard to case, numbers by their value. */
export const { compare: compareNames } = new Intl.Collator('en', {
  sensitivity: 'base',
  numeric: true,
});

/** The order of ids, paths and days, by code unit: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Letters without case and accents, so that "zoe" finds Zoë. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
