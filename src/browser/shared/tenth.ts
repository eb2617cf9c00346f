/** Of the two last factors, the one that was not chosen takes no part in the form. */
export function chooseTenth(form: HTMLFormElement): void {
  const chosen = new FormData(form).get('tenth');
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name=tenth]')) {
    const factor = form.querySelector(`[data-factor="${radio.value}"]`) as HTMLFieldSetElement;
    factor.hidden = radio.value !== chosen;
    factor.disabled = factor.hidden;
  }
}
