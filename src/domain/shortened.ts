const MOST = 60;

/** A text that is cut to what a message has room for. */
export const shortened = (text: string): string =>
  text.length > MOST ? `${text.slice(0, MOST - 1).toWellFormed()}…` : text;
