/** Words in place of a text that is still to be written. */

/** A text that is all placeholder: "TODO.", "tbd", "…", "N/A". */
export const WHOLE_PLACEHOLDER = /^(?:to-?do|tbd|tba|fixme|xxx|n\/?a|\.{3,}|…|\?+|-+)[\s.:!]*$/i;

/** What people write for a vendor that they do not know. */
export const NO_VENDOR = /^(?:none|nil|nobody|unknown|not applicable)\.?$/i;

/** What the import writes in place of the sentences of a listing, which belong to others. */
export const TO_WRITE = {
  summary: 'the summary has to be written.',
  layer: 'Write the commentary in your own words.',
} as const;

/** What the import writes above sentences that it has copied. */
export const QUOTED_NOTE =
  'The summary and the texts on the layers are quoted from the listing and belong to its authors: this file is for private use.';

export const isPlaceholder = (text: string): boolean => WHOLE_PLACEHOLDER.test(text.trim());
