import { enhance } from '../shared/part.ts';

/**
 * Whether Ctrl or ⌘ K opens the search: not while a reader types elsewhere or is in another dialog. No sign alone does
 * (WCAG 2.1.4): somebody who dictates would open it in the middle of a word.
 */
function asksForSearch(event: KeyboardEvent, field: HTMLInputElement): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isK = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey;
  const isBusy =
    target !== field &&
    ((target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) ||
      document.querySelector('dialog:modal')) !== null;
  return isK && !isBusy && !event.defaultPrevented;
}

async function openDialog(field: HTMLInputElement): Promise<void> {
  try {
    const { openSearch } = await import('./dialog.ts');
    // The dialog takes over what is typed already.
    openSearch(field.value);
    field.value = '';
  } catch {
    field.focus();
  }
}

/**
 * The search form of the header. Without this script it leads to the search page. With it, Ctrl or ⌘ K, a click and the
 * first letter open the dialog, whose code is loaded then or when the field gets the focus.
 */
enhance<HTMLInputElement>('.site-search input', (field) => {
  // The reader will soon type, and the names answer the first letter.
  field.addEventListener('focus', () => {
    import('./dialog.ts').then(
      ({ prepareSearch }) => prepareSearch(),
      () => {},
    );
  });
  field.addEventListener('click', () => openDialog(field));
  // To open the dialog while a word is being composed would cut off its first letters.
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) openDialog(field);
  });
  field.addEventListener('compositionend', () => openDialog(field));
  document.addEventListener('keydown', (event) => {
    if (!asksForSearch(event, field)) return;
    event.preventDefault();
    const onPage = document.querySelector<HTMLInputElement>('catalogue-search [data-query]');
    if (onPage) onPage.select();
    else openDialog(field);
  });
});

// A result of the search links here with the words to mark.
if (new URLSearchParams(location.search).has('mark')) {
  import('./marks.ts').then(({ markWords }) => markWords());
}
