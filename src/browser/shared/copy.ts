import { say } from '../../words/say.ts';

/** Copies a text that is shown, and says so; where the browser forbids it, the text is selected. */
export async function copyText(
  text: HTMLTextAreaElement,
  status: HTMLElement,
  done: string,
): Promise<void> {
  const isCopied = await toClipboard(text.value);
  if (!isCopied) text.select();
  status.textContent = isCopied
    ? done
    : say(
        'The browser does not let the page copy. The text is selected: copy it with the keyboard.',
      );
}

/** Copies the address of the page as it stands. */
export async function copyAddress(status: HTMLElement): Promise<void> {
  status.textContent = (await toClipboard(location.href))
    ? say('The link is copied.')
    : say('The browser does not let the page copy. The link is the address of this page.');
}

/** Whether the browser let a text be copied. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
