import { say } from '../../words/say.ts';
import { button, element } from './elements.ts';

/** A complaint with its bar at the side, and the way to try again where there is one. */
export function complaint(words: string, again?: () => void): HTMLParagraphElement {
  const note = element('p', 'problem', words);
  if (!again) return note;
  const retry = button(say('Try again'));
  retry.addEventListener('click', () => {
    note.dataset.tried = '';
    again();
  });
  note.append(' ', retry);
  return note;
}

/**
 * Says that something which a tool needs did not come; takes it back when it came after all. Whoever pressed the button
 * then goes on from where it stood.
 *
 * @param before what the complaint stands behind, in sight of who uses the tool
 * @param words empty when all is well
 */
export function sayNotLoaded(before: Element, words: string, again?: () => void): void {
  const next = before.nextElementSibling;
  const said = next instanceof HTMLElement && next.dataset.notLoaded !== undefined ? next : null;
  // Whoever pressed the button would lose the place with it.
  if (words !== '' && said?.dataset.notLoaded === words) {
    sayStill(said);
    return;
  }
  const hadFocus = said?.contains(document.activeElement) ?? false;
  said?.remove();
  if (hadFocus) focusOn(before);
  if (words === '') return;
  const note = complaint(words, again);
  note.role = 'alert';
  note.dataset.notLoaded = words;
  before.after(note);
}

/** Some browsers, Chromium 150 among them, never ask again for code that failed once: the page has to come anew. */
function sayStill(note: HTMLElement): void {
  if (note.dataset.tried === undefined || note.dataset.still !== undefined) return;
  note.dataset.still = '';
  note.append(' ', say('If that does not help, reload the page.'));
}

/** Puts the cursor on something that may be no control, without moving the page. */
export function focusOn(place: Element): void {
  if (!(place instanceof HTMLElement)) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
