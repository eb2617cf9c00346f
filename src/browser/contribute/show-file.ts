import { newFileAddress } from '../../views/contribute/address.ts';
import type { CheckedAnswers } from '../../views/contribute/check.ts';
import { say } from '../../words/say.ts';
import { part } from '../shared/part.ts';

/** The repository of the catalogue, as the page says. */
interface Repository {
  readonly address: string | undefined;
  readonly branch: string;
}

/** Shows the file, and offers it to copy, to download and as a pull request. */
export function showFile(root: HTMLElement, checked: CheckedAnswers, repository: Repository): void {
  const { slug, text, path } = checked;
  const name = slug || 'new-agent';
  part(root, '[data-path]').textContent = slug ? path : UNNAMED;
  showText(part(root, '[data-file]', HTMLTextAreaElement), text);
  offerDownload(part(root, '[data-download]', HTMLAnchorElement), name, text);
  const isReady = checked.problems.every(({ severity }) => severity !== 'error');
  const propose = root.querySelector<HTMLAnchorElement>('[data-propose]');
  const newFile = repository.address
    ? newFileAddress(repository.address, repository.branch, { slug: name, text })
    : undefined;
  if (propose && newFile) {
    propose.hidden = !isReady;
    propose.href = newFile.address;
    propose.dataset.carriesText = String(newFile.carriesText);
  }
  part(root, '[data-way]').textContent = nextStep(isReady, newFile, slug ? path : UNNAMED);
}

/** The path of a file whose agent has no name yet. */
const UNNAMED = 'content/assessments/name.md';

/** Sets the text if it has changed, and keeps the scroll position. */
function showText(area: HTMLTextAreaElement, text: string): void {
  if (area.value === text) return;
  const { scrollTop } = area;
  area.value = text;
  area.scrollTop = scrollTop;
}

let lastAddress: string | undefined;

/** Offers the text as a file from the memory of the browser, without a request. */
function offerDownload(link: HTMLAnchorElement, name: string, text: string): void {
  if (lastAddress) URL.revokeObjectURL(lastAddress);
  lastAddress = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.href = lastAddress;
  link.download = `${name}.md`;
}

function nextStep(
  isReady: boolean,
  newFile: ReturnType<typeof newFileAddress> | undefined,
  path: string,
): string {
  if (!newFile)
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
  if (newFile.carriesText)
    return say(
      'The repository opens with the file filled in; commit it there to a branch of your own.',
    );
  return say(
    'The file is too long for an address. The button copies it and opens a page for a new file: paste it there.',
  );
}
