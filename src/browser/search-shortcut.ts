/** `/` and Ctrl or ⌘ K put the cursor into the search field of the page. */
document.addEventListener('keydown', (event) => {
  const typing = (event.target as HTMLElement).closest(
    'input, textarea, select, [contenteditable]',
  );
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!slash && !commandK) return;
  const field =
    document.querySelector<HTMLInputElement>('main input[type=search]') ??
    document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
