import { say } from '../../words/say.ts';

/** Copies the text of a field and says so. Where the browser forbids that, the text is selected instead. */
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

/** Copies the address of the page. */
export async function copyAddress(status: HTMLElement): Promise<void> {
  status.textContent = (await toClipboard(location.href))
    ? say('The link is copied.')
    : say('The browser does not let the page copy. The link is the address of this page.');
}

/** Copies a text; returns whether the browser allowed it. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
