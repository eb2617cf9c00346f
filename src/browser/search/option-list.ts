/** The options below a field. The focus stays in the field, which says which of them is active. */
export class OptionList {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  #all: HTMLAnchorElement[] = [];
  #active: HTMLAnchorElement | undefined;
  /** Home and End belong to the text until a reader has stepped into the list. */
  #hasMoved = false;

  constructor(field: HTMLInputElement, list: HTMLElement) {
    this.#field = field;
    this.#list = list;
  }

  get active(): HTMLAnchorElement | undefined {
    return this.#active;
  }

  /** Shows groups of options; the first is active, or the one that a reader had moved to. */
  show(groups: readonly HTMLElement[]): void {
    const last = this.#hasMoved ? this.#active?.href : undefined;
    this.#list.replaceChildren(...groups);
    this.#all = [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
    for (const [index, option] of this.#all.entries()) option.id = `search-option-${index}`;
    this.#field.ariaExpanded = String(this.#all.length > 0);
    const same = this.#all.find(({ href }) => href === last);
    this.#hasMoved = same !== undefined;
    this.#activate(same ?? this.#all[0]);
  }

  /** Moves with a key of the keyboard; false when the key means something else. */
  move(key: string): boolean {
    const isOfText = !this.#hasMoved && (key === 'Home' || key === 'End');
    const option = isOfText ? undefined : optionAt(key, this.#all, this.#active);
    if (!option) return false;
    this.#hasMoved = true;
    this.#activate(option);
    return true;
  }

  #activate(option: HTMLAnchorElement | undefined): void {
    if (this.#active) this.#active.ariaSelected = 'false';
    this.#active = option;
    if (!option) {
      this.#field.removeAttribute('aria-activedescendant');
      return;
    }
    option.ariaSelected = 'true';
    this.#field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }
}

/** The option to which a key leads from the active one; the last leads to the first. */
function optionAt(
  key: string,
  all: readonly HTMLAnchorElement[],
  active: HTMLAnchorElement | undefined,
): HTMLAnchorElement | undefined {
  const at = active ? all.indexOf(active) : -1;
  if (key === 'ArrowDown') return all[(at + 1) % all.length];
  if (key === 'ArrowUp') return all.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return all[0];
  return key === 'End' ? all.at(-1) : undefined;
}
