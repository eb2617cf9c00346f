import { afterMeasures, type TakenMeasure } from '../../domain/aivss/measures.ts';
import { badgeOf } from '../../views/shared/badge.ts';
import { badge } from '../shared/badge.ts';
import { copyText } from '../shared/copy.ts';
import { enhance } from '../shared/enhance.ts';
import { part } from '../shared/part.ts';
import { agentData } from './data.ts';

const DONE = 'done';

/** The measures of an agent: what is ticked moves the score, and stands in the address so that it can be sent. */
enhance<HTMLElement>('[data-plan]', (plan) => {
  const boxes = [...plan.querySelectorAll<HTMLInputElement>(`[name=${DONE}]`)];
  const done = new URLSearchParams(location.search).get(DONE)?.split(',') ?? [];
  for (const box of boxes) if (done.includes(box.value)) box.checked = true;
  plan.addEventListener('change', () => {
    toAddress(boxes);
    show(plan, boxes);
  });
  if (done.length > 0) show(plan, boxes);
  plan.querySelector('[data-copy]')?.addEventListener('click', () => {
    copyText(part(plan, 'textarea', HTMLTextAreaElement), part(plan, '[data-copied]'), 'Copied.');
  });
});

function toAddress(boxes: readonly HTMLInputElement[]): void {
  const address = new URL(location.href);
  const ticked = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  address.searchParams.delete(DONE);
  // Commas and full stops stay readable.
  const query = [
    address.searchParams.toString(),
    ticked.length > 0 ? `${DONE}=${ticked.join(',')}` : '',
  ].filter(Boolean);
  address.search = query.join('&');
  history.replaceState(null, '', address);
}

function show(plan: HTMLElement, boxes: readonly HTMLInputElement[]): void {
  const status = plan.querySelector('[data-ticked]');
  const agent = agentData();
  if (!status || !agent) return;
  const { exposure, equation } = agent;
  const ticked = boxes.filter(({ checked, dataset: { taken } }) => checked && taken);
  const taken = ticked.map(
    ({ value, dataset: { taken: brings = '' } }): TakenMeasure => ({
      threat: value.slice(0, value.lastIndexOf('.')),
      brings: brings.startsWith('{') ? JSON.parse(brings) : brings,
    }),
  );
  const { headline } = afterMeasures(exposure, taken, equation);
  status.replaceChildren(
    taken.length === 0
      ? 'Nothing ticked lowers the score: '
      : 'With what you ticked, if it holds: ',
    badge(badgeOf(headline)),
  );
}
