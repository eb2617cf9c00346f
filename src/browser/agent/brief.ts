import { say } from '../../words/say.ts';
import { badge, element } from '../shared/elements.ts';
import { enhance, part } from '../shared/part.ts';
import { doneIds } from './done.ts';

/** Shows on a brief which measures are done, and the score that is left. */
enhance<HTMLElement>('.brief', async (brief) => {
  const ids = doneIds();
  if (ids.length === 0) return;
  for (const item of brief.querySelectorAll<HTMLElement>('[data-measure]')) {
    if (!ids.includes(item.dataset.measure ?? '')) continue;
    item.classList.add('done');
    // Paper and screen have the box.
    item.prepend(element('span', 'visually-hidden', say('Done.')), ' ');
  }
  const { scoreAfter } = await import('./ticked.ts');
  const after = await scoreAfter(ids);
  if (!after || after.ticked === 0) return;
  const left = element('span', 'left', after.shortLead, badge(after.badge));
  part(brief, '.verdict').append(left);
});
