/** The options below a field. The focus stays in the field, which says which of them is active. */
export function optionList(field: HTMLInputElement, list: HTMLElement) {
  let all: HTMLAnchorElement[] = [];
  let active: HTMLAnchorElement | undefined;
  /** Home and End belong to the text until a reader has stepped into the list. */
  let hasMoved = false;

  const activate = (option: HTMLAnchorElement | undefined): void => {
    if (active) active.ariaSelected = 'false';
    active = option;
    if (!option) {
      field.removeAttribute('aria-activedescendant');
      return;
    }
    option.ariaSelected = 'true';
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  const target = (key: string): HTMLAnchorElement | undefined => {
    const at = active ? all.indexOf(active) : -1;
    if (key === 'ArrowDown') return all[(at + 1) % all.length];
    if (key === 'ArrowUp') return all.at(at <= 0 ? -1 : at - 1);
    if (key === 'Home' && hasMoved) return all[0];
    if (key === 'End' && hasMoved) return all.at(-1);
    return undefined;
  };

  return {
    /** Shows groups of options; the first is active, or the one that a reader had moved to. */
    show(groups: readonly HTMLElement[]): void {
      const last = hasMoved ? active?.href : undefined;
      list.replaceChildren(...groups);
      all = [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
      for (const [index, option] of all.entries()) option.id = `search-option-${index}`;
      field.ariaExpanded = String(all.length > 0);
      const same = all.find(({ href }) => href === last);
      hasMoved = same !== undefined;
      activate(same ?? all[0]);
    },
    /** Moves with a key of the keyboard; false when the key means something else. */
    move(key: string): boolean {
      const option = target(key);
      if (!option) return false;
      hasMoved = true;
      activate(option);
      return true;
    },
    active: () => active,
  };
}
