const MOST = 60;

/** As much of a text as a message has room for. */
export const shortened = (text: string): string =>
  text.length > MOST ? `${text.slice(0, MOST - 1).toWellFormed()}…` : text;
