/** Words that hold the place of a text that is still to be written. */

/** What is all of a text: "TODO.", "tbd", "…", "N/A". */
export const WHOLE_PLACEHOLDER = /^(?:to-?do|tbd|tba|fixme|xxx|n\/?a|\.{3,}|…|\?+|-+)[\s.:!]*$/i;

/** What people write for a maker that they do not know. */
export const NO_VENDOR = /^(?:none|nil|nobody|unknown|not applicable)\.?$/i;

/** What the import writes where the listing has sentences, which are others' property. */
export const TO_WRITE = {
  summary: 'the summary has to be written.',
  layer: 'Write the commentary in your own words.',
} as const;

/** What the import writes above sentences that it took over. */
export const QUOTED_NOTE =
  'The summary and the texts on the layers are quoted from the listing and belong to its authors: this file is for private use.';

/** Whether a text is nothing but a placeholder. */
export const isPlaceholder = (text: string): boolean => WHOLE_PLACEHOLDER.test(text.trim());
