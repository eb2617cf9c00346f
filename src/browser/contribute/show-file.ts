import { newFileAddress } from '../../views/contribute/address.ts';
import type { CheckedAnswers } from '../../views/contribute/check.ts';
import { say } from '../../words/say.ts';
import { part } from '../shared/part.ts';

/** Where the catalogue keeps its files, as the page says. */
export interface Repository {
  readonly address: string | undefined;
  readonly branch: string;
}

/** Shows the file, and sets the three ways out of the page. */
export function showFile(root: HTMLElement, checked: CheckedAnswers, repository: Repository): void {
  const { slug, text, path } = checked;
  const name = slug || 'new-agent';
  part(root, '[data-path]').textContent = slug ? path : UNNAMED;
  showText(part(root, '[data-file]', HTMLTextAreaElement), text);
  offerDownload(part(root, '[data-download]', HTMLAnchorElement), name, text);
  const isReady = checked.problems.every(({ severity }) => severity !== 'error');
  const propose = root.querySelector<HTMLAnchorElement>('[data-propose]');
  const to =
    repository.address &&
    newFileAddress(repository.address, repository.branch, { slug: name, text });
  if (propose && to) {
    propose.hidden = !isReady;
    propose.href = to.address;
    propose.dataset.carriesText = String(to.carriesText);
  }
  part(root, '[data-way]').textContent = wayOut(isReady, to, slug ? path : UNNAMED);
}

/** Where a file lies that has no name yet. */
const UNNAMED = 'content/assessments/name.md';

/** Setting the text moves the view to its beginning, so it is set only where it has changed. */
function showText(area: HTMLTextAreaElement, text: string): void {
  if (area.value === text) return;
  const { scrollTop } = area;
  area.value = text;
  area.scrollTop = scrollTop;
}

let last: string | undefined;

/** A file of the browser's own memory: it leaves the page by no request. */
function offerDownload(link: HTMLAnchorElement, name: string, text: string): void {
  if (last) URL.revokeObjectURL(last);
  last = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.href = last;
  link.download = `${name}.md`;
}

function wayOut(
  isReady: boolean,
  to: ReturnType<typeof newFileAddress> | undefined | '',
  path: string,
): string {
  if (!to)
    return isReady
      ? say(
          'Save it as {path} in your clone of the catalogue, run npm run check, and open a pull request.',
          { path },
        )
      : say(
          'When nothing is left to mend or to answer: save it as {path} in your clone of the catalogue, run npm run check, and open a pull request.',
          { path },
        );
  if (!isReady)
    return say(
      'The file can be proposed when there is nothing left to mend or to answer. Copy and download work at any time.',
    );
  if (to.carriesText)
    return say(
      'The repository opens with the file filled in; commit it there to a branch of your own.',
    );
  return say(
    'The file is too long for an address. The button copies it and opens a page for a new file: paste it there.',
  );
}
