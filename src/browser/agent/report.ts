import { badgeText } from '../../views/shared/badge.ts';
import { say } from '../../words/say.ts';
import { copyText } from '../shared/copy.ts';
import { enhance, part } from '../shared/part.ts';
import { doneIds } from './done.ts';

const BOX = /^( *- )\[ \]/gm;

enhance<HTMLElement>('.report', (report) => {
  const text = part(report, 'textarea', HTMLTextAreaElement);
  part(report, 'button').addEventListener('click', () => {
    copyText(text, part(report, '[role=status]'), say('Copied.'));
  });
  const { measures, path } = report.dataset;
  if (measures === undefined) return;
  const isServed = location.protocol.startsWith('http');
  const written =
    path && isServed ? text.value.replaceAll(path, `${location.origin}${path}`) : text.value;
  const follow = () => followTicks(text, written, measures.split(' '));
  // On a page with boxes, the ticks may have changed since.
  report.addEventListener('toggle', follow);
  // The address has a tick by the time that the document hears of it.
  document.addEventListener('change', follow);
  follow();
});

/** Marks what is done, and says what score is left. */
async function followTicks(
  text: HTMLTextAreaElement,
  written: string,
  measures: readonly string[],
): Promise<void> {
  const ids = doneIds();
  const left = measures.values();
  const marked = written.replace(BOX, (box, start: string) =>
    ids.includes(left.next().value ?? '') ? `${start}[x]` : box,
  );
  text.value = marked;
  if (ids.length === 0) return;
  const { scoreAfter } = await import('./ticked.ts');
  const after = await scoreAfter(ids);
  const isLate = `${ids}` !== `${doneIds()}`;
  if (isLate || !after || after.ticked === 0) return;
  // The verdict is the first paragraph.
  const said = `${after.lead}${badgeText(after.badge)}`;
  text.value = marked.replace('\n\n', () => `\n\n${said}\n\n`);
}
