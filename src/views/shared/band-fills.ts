/** The colours of the bands in pictures without themes. White text on them is readable. */
export const BAND_FILLS = {
  critical: '#8c1c2f',
  high: '#a3430b',
  medium: '#735c05',
  low: '#2a6848',
  none: '#565b63',
} as const;
