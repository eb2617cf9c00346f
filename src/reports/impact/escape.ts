import { shorten } from '../../views/shared/format.ts';

/** Controls and marks that nobody sees or that turn the direction of text. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;
const LONGEST = 200;

/** Everything that could begin or end markup. A full stop does so only after "www", which is taken for an address. */
const SIGNS = /[!-,/:-@[-`{-~]|(?<=www)\./gi;

/**
 * Text of a contributor, to stand in a comment as it is. It must become neither markup nor a mention, a reference to
 * an issue or a link: all punctuation is written as entities, and the whole stands in a code element, inside which
 * hosting platforms link nothing.
 */
export function foreign(text: string): string {
  const line = shorten(text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim(), LONGEST);
  return `<code>${line.replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`) || ' '}</code>`;
}
