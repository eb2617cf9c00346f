/** The options below a field. The focus stays in the field, and an attribute says which option is active. */
export class OptionList {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  #all: HTMLAnchorElement[] = [];
  #active: HTMLAnchorElement | undefined;
  /** Home and End move in the text until a reader has moved to an option. */
  #hasMoved = false;

  constructor(field: HTMLInputElement, list: HTMLElement) {
    this.#field = field;
    this.#list = list;
  }

  get active(): HTMLAnchorElement | undefined {
    return this.#active;
  }

  /** Shows groups of options. The first one is active, or the one that a reader had moved to. */
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

  /** Moves by a key; returns false for a key that does not move. */
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

/** The option to which a key moves from the active one. The first follows the last. */
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
