import { BASE_METRIC_IDS, VECTOR_PREFIX } from '../../domain/cvss/metrics.ts';
import { control } from './part.ts';

/** Keeps the metrics of a vector and its text in step when one of them changes. */
export function followVector(form: HTMLFormElement, changed: Element): void {
  const builder = changed.closest<HTMLElement>('[data-vector]');
  if (builder) textOf(form, builder).value = vectorOf(builder);
  else if (changed instanceof HTMLInputElement) showVector(form, changed.name);
}

/** Selects the metrics that the text of a vector says. */
export function showVector(form: HTMLFormElement, name: string): void {
  for (const builder of form.querySelectorAll<HTMLElement>('[data-vector]')) {
    if (builder.dataset.vector !== name) continue;
    const parts = textOf(form, builder).value.trim().split('/');
    for (const radio of radiosIn(builder)) {
      radio.checked = parts.includes(`${metricOf(radio)}:${radio.value}`);
    }
  }
}

const radiosIn = (builder: HTMLElement): HTMLInputElement[] => [
  ...builder.querySelectorAll<HTMLInputElement>('[data-metric] input[type=radio]'),
];

const metricOf = (radio: HTMLInputElement): string | undefined =>
  radio.closest<HTMLElement>('[data-metric]')?.dataset.metric;

const textOf = (form: HTMLFormElement, builder: HTMLElement): HTMLInputElement =>
  control(form, builder.dataset.vector ?? '', HTMLInputElement);

/** The vector of the metrics chosen so far; empty when none is. */
function vectorOf(builder: HTMLElement): string {
  const chosen = new Map(
    radiosIn(builder)
      .filter(({ checked }) => checked)
      .map((radio) => [metricOf(radio), radio.value]),
  );
  const parts = BASE_METRIC_IDS.flatMap((id) =>
    chosen.get(id) ? [`${id}:${chosen.get(id)}`] : [],
  );
  return parts.length === 0 ? '' : [VECTOR_PREFIX, ...parts].join('/');
}
