import { BASE_METRIC_IDS, VECTOR_PREFIX } from '../../domain/cvss/metrics.ts';

/** Keeps the menus of a vector and its text the same, whichever of them changes. */
export function followVector(form: HTMLFormElement, changed: Element): void {
  const builder = changed.closest<HTMLElement>('[data-vector]');
  if (builder) textOf(form, builder).value = written(builder);
  else if (changed instanceof HTMLInputElement) showVector(form, changed.name);
}

/** Sets the menus after the text of a vector. */
export function showVector(form: HTMLElement, name: string): void {
  for (const builder of form.querySelectorAll<HTMLElement>('[data-vector]')) {
    if (builder.dataset.vector !== name) continue;
    const text = (builder.closest('form') as HTMLFormElement).elements.namedItem(name);
    const parts = (text as HTMLInputElement).value.trim().split('/');
    const given = new Map(
      parts.map((part) => [part.split(':')[0] ?? '', part.split(':')[1] ?? ''] as const),
    );
    for (const menu of menusOf(builder)) {
      const value = given.get(menu.dataset.metric ?? '') ?? '';
      menu.value = [...menu.options].some((option) => option.value === value) ? value : '';
    }
  }
}

const menusOf = (builder: HTMLElement): HTMLSelectElement[] => [
  ...builder.querySelectorAll<HTMLSelectElement>('select[data-metric]'),
];

const textOf = (form: HTMLFormElement, builder: HTMLElement): HTMLInputElement =>
  form.elements.namedItem(builder.dataset.vector ?? '') as HTMLInputElement;

/** The vector as far as it has been chosen; empty when nothing has. */
function written(builder: HTMLElement): string {
  const chosen = new Map(menusOf(builder).map((menu) => [menu.dataset.metric, menu.value]));
  const parts = BASE_METRIC_IDS.flatMap((id) =>
    chosen.get(id) ? [`${id}:${chosen.get(id)}`] : [],
  );
  return parts.length === 0 ? '' : [VECTOR_PREFIX, ...parts].join('/');
}
