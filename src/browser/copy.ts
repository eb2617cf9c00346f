/** Copies a text that is shown, and says so; where the browser forbids it, the text is selected. */
export async function copyText(
  text: HTMLTextAreaElement | HTMLInputElement,
  status: HTMLElement,
  done: string,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.value);
    status.textContent = done;
  } catch {
    text.select();
    status.textContent =
      'The browser does not let the page copy. The text is selected: copy it with the keyboard.';
  }
}
