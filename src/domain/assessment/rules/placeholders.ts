/** Words that hold the place of a text that is still to be written. */

/** What is all of a text: "TODO.", "tbd", "…", "N/A". */
export const WHOLE = /^(?:to-?do|tbd|tba|fixme|xxx|n\/?a|\.{3,}|…|\?+|-+)[\s.:!]*$/i;

/** What people write for a maker that they do not know. */
export const NOBODY = /^(?:none|nil|nobody|unknown|not applicable)\.?$/i;

/** What the import writes where the listing has sentences, which are others' property. */
export const TO_WRITE = {
  summary: 'the summary has to be written.',
  layer: 'Write the commentary in your own words.',
} as const;

/** Whether a text is nothing but a placeholder. */
export const isPlaceholder = (text: string): boolean => WHOLE.test(text.trim());
