import { say } from '../../words/say.ts';
import { button, element } from './elements.ts';

/** A paragraph that says what went wrong, with a button to try again where that is possible. */
export function complaint(words: string, again?: () => void): HTMLParagraphElement {
  const note = element('p', 'problem', words);
  if (!again) return note;
  const retry = button(say('Try again'), () => {
    note.dataset.tried = '';
    again();
  });
  note.append(' ', retry);
  return note;
}

/**
 * Says that something which a tool needs could not be loaded, or takes the complaint back. If the button to try again has
 * the focus when the complaint is taken back, `before` gets it.
 *
 * @param before the complaint stands right after this element
 * @param words empty to take the complaint back
 */
export function sayNotLoaded(before: Element, words: string, again?: () => void): void {
  const next = before.nextElementSibling;
  const shown = next instanceof HTMLElement && next.dataset.notLoaded !== undefined ? next : null;
  // A new complaint with the same words would take the focus away from its button.
  if (words !== '' && shown?.dataset.notLoaded === words) {
    adviseReload(shown);
    return;
  }
  const hadFocus = shown?.contains(document.activeElement) ?? false;
  shown?.remove();
  if (hadFocus) focusOn(before);
  if (words === '') return;
  const note = complaint(words, again);
  note.role = 'alert';
  note.dataset.notLoaded = words;
  before.after(note);
}

/** Some browsers, Chromium 150 among them, never request a module again that failed once: only a reload helps then. */
function adviseReload(note: HTMLElement): void {
  if (note.dataset.tried === undefined || note.dataset.still !== undefined) return;
  note.dataset.still = '';
  note.append(' ', say('If that does not help, reload the page.'));
}

/** Focuses an element that may be no control. The page scrolls only where it is out of sight. */
export function focusOn(target: Node | undefined): void {
  if (!(target instanceof HTMLElement)) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus();
}

/** For what makes a text to copy, when its code does not come. */
export const TEXT_NOT_MADE = say(
  'The text could not be made: its code could not be loaded. Check the connection.',
);
