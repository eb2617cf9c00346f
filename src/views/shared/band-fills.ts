/** The bands in the light theme, where a picture has no other: white text on them can be read. */
export const BAND_FILLS = {
  critical: '#8c1c2f',
  high: '#a3430b',
  medium: '#735c05',
  low: '#2a6848',
  none: '#565b63',
} as const;
