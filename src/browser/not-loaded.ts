import { element } from './elements.ts';

/**
 * Says that code which a tool needs did not come, where the reader is; takes it back when it came after all.
 *
 * @param words empty when all is well
 */
export function sayNotLoaded(tool: Element, words: string): void {
  const said = tool.querySelector('[data-not-loaded]');
  if (words === '' || said) {
    if (said) said.textContent = words;
    return;
  }
  const note = element('p', '', words);
  Object.assign(note, { role: 'alert' });
  note.dataset.notLoaded = '';
  const summary = tool.querySelector(':scope > summary');
  if (summary) summary.after(note);
  else tool.prepend(note);
}
