import type { TakenMeasure } from '../../domain/aivss/measures.ts';
import { say } from '../../words/say.ts';
import { badge } from '../shared/elements.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { enhance, part } from '../shared/part.ts';

const DONE = 'done';
const NOT_LOADED = say('The score that is left could not be computed. Check the connection.');

/** The measures of an agent. Ticks move the score, and stand in the address so that the page can be shared with them. */
enhance<HTMLElement>('[data-plan]', (plan) => {
  const boxes = [...plan.querySelectorAll<HTMLInputElement>('input')];
  const done = new URLSearchParams(location.search).get(DONE)?.split(',') ?? [];
  for (const box of boxes) if (done.includes(box.value)) box.checked = true;
  plan.addEventListener('change', () => {
    writeAddress(boxes);
    showScore(plan, boxes);
  });
  if (done.length > 0) showScore(plan, boxes);
});

function writeAddress(boxes: readonly HTMLInputElement[]): void {
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

async function showScore(plan: HTMLElement, boxes: readonly HTMLInputElement[]): Promise<void> {
  const status = part(plan, '[data-ticked]');
  const taken = takenOf(boxes);
  const after = await import('./ticked.ts')
    .then(({ badgeAfter }) => badgeAfter(taken))
    .catch(() => undefined);
  sayNotLoaded(status, after ? '' : NOT_LOADED, () => showScore(plan, boxes));
  if (!after) return;
  status.style.minHeight ||= `${status.getBoundingClientRect().height}px`;
  status.replaceChildren(
    taken.length === 0
      ? say('Nothing ticked lowers the score: ')
      : say('With what you ticked, if it holds: '),
    badge(after),
  );
}

/** A function declaration, since an address with ticks calls it before a constant here would be set. */
function takenOf(boxes: readonly HTMLInputElement[]): TakenMeasure[] {
  return boxes
    .filter(({ checked, dataset: { taken } }) => checked && taken)
    .map(({ value, dataset: { taken: brings = '' } }) => ({
      threat: value.slice(0, value.lastIndexOf('.')),
      brings: brings.startsWith('{') ? JSON.parse(brings) : brings,
    }));
}
