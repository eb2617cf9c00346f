import { referencesFor } from '../../views/contribute/references.ts';

/** Offers ids of other lists to the field that takes them. All at once would be hundreds. */
export function offerReferences(field: Element): void {
  if (!(field instanceof HTMLInputElement) || field.list === null) return;
  const offered = referencesFor(field.value).map(({ value, name }) => new Option(name, value));
  field.list.replaceChildren(...offered);
}
