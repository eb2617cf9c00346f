import { CONTROLS_KEY, readControls } from '../../views/controls/control-id.ts';
import { say } from '../../words/say.ts';
import { badge } from '../shared/elements.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { enhance, part } from '../shared/part.ts';
import { doneIds, keepDone } from './done.ts';

const NOT_LOADED = say('The score that is left could not be computed. Check the connection.');

/** The measures of an agent. Ticks move the score, and stand in the address so that the page can be shared with them. */
enhance<HTMLElement>('[data-plan]:has(input)', (plan) => {
  const boxes = [...plan.querySelectorAll<HTMLInputElement>('input')];
  const done = doneIds();
  const controls = readControls(
    location.search,
    boxes.flatMap(({ dataset: { control } }) => control ?? []),
  );
  for (const box of boxes) {
    box.checked ||= done.includes(box.value) || controls.includes(box.dataset.control ?? '');
  }
  const keep = () => {
    const ids = tickedIn(boxes);
    const address = new URL(location.href);
    address.searchParams.delete(CONTROLS_KEY);
    keepDone(address, ids);
    history.replaceState(null, '', address);
    keepInLinks(ids);
    showScore(plan, ids);
  };
  plan.addEventListener('change', keep);
  // Ticks that came with a choice of controls stand in the address like those of the reader.
  if (controls.length > 0) keep();
  else if (done.length > 0) showScore(plan, done);
  keepInLinks(tickedIn(boxes));
});

function tickedIn(boxes: readonly HTMLInputElement[]): string[] {
  return boxes.filter(({ checked }) => checked).map(({ value }) => value);
}

/** The brief shows what is done, too. */
function keepInLinks(ids: readonly string[]): void {
  enhance<HTMLAnchorElement>('a[data-keeps-done]', (link) => keepDone(link, ids));
}

async function showScore(plan: HTMLElement, ids: readonly string[]): Promise<void> {
  const status = part(plan, '[data-ticked]');
  const after = await import('./ticked.ts')
    .then(({ scoreAfter }) => scoreAfter(ids))
    .catch(() => undefined);
  sayNotLoaded(status, after ? '' : NOT_LOADED, () => showScore(plan, ids));
  if (!after) return;
  status.style.minHeight ||= `${status.getBoundingClientRect().height}px`;
  status.replaceChildren(
    after.moving === 0
      ? say('Nothing ticked lowers the score: ')
      : say('With what you ticked, if it holds: '),
    badge(after.badge),
  );
}
