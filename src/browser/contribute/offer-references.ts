import { referencesFor } from '../../views/contribute/references.ts';

/** Suggests ids of published lists in a field that takes them: those that fit what is typed, since there are hundreds. */
export function offerReferences(field: Element): void {
  if (!(field instanceof HTMLInputElement) || field.list === null) return;
  const offered = referencesFor(field.value).map(({ value, name }) => new Option(name, value));
  field.list.replaceChildren(...offered);
}
