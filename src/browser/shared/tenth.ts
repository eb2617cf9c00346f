import { part } from './part.ts';

/** Of the two last factors, the one that was not chosen takes no part in the form. */
export function chooseTenth(form: HTMLFormElement): void {
  const chosen = new FormData(form).get('tenth');
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name=tenth]')) {
    const factor = part(form, `[data-factor="${radio.value}"]`, HTMLFieldSetElement);
    factor.hidden = radio.value !== chosen;
    factor.disabled = factor.hidden;
  }
}
