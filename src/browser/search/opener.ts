import { enhance } from '../shared/part.ts';

/**
 * The keys that open the search, but not for somebody who types or stands in another dialog. In the field of the header
 * a slash is a letter.
 */
function asksForSearch(event: KeyboardEvent, field: HTMLInputElement): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey;
  const isK = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey;
  const isBusy =
    !(isK && target === field) &&
    ((target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) ||
      document.querySelector('dialog:modal')) !== null;
  return (isSlash || isK) && !isBusy && !event.defaultPrevented;
}

async function openDialog(field: HTMLInputElement): Promise<void> {
  try {
    const { openSearch } = await import('./dialog.ts');
    // What was typed until now goes on in the dialog.
    openSearch(field.value);
    field.value = '';
  } catch {
    field.focus();
  }
}

/**
 * The search form of the header. Without this script it leads to the search page; with it, `/`, Ctrl or ⌘ K, a click and
 * the first letter open the dialog, whose code is loaded then, or when the cursor comes into the field.
 */
enhance<HTMLInputElement>('.site-search input', (field) => {
  // Whoever stands in the field will soon type: names answer the first letter.
  field.addEventListener('focus', () => {
    import('./dialog.ts').then(
      ({ prepareSearch }) => prepareSearch(),
      () => {},
    );
  });
  field.addEventListener('click', () => openDialog(field));
  // A word that is being composed would be torn from its first letters.
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

// A result of the search leads here with the words it was found by.
if (new URLSearchParams(location.search).has('mark')) {
  import('./marks.ts').then(({ markWords }) => markWords());
}
