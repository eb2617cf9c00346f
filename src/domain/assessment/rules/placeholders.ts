/** Words that keep the place of a text which nobody has written yet. */

/** What is all of a text: "TODO.", "tbd", "…", "N/A". */
export const WHOLE = /^(?:to-?do|tbd|tba|fixme|xxx|n\/?a|\.{3,}|…|\?+|-+)[\s.:!]*$/i;

/** Whether a text only keeps a place. */
export const isPlaceholder = (text: string): boolean => WHOLE.test(text.trim());
