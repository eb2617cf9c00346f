import { say } from '../../words/say.ts';

/** Folded parts of a page: a link into one opens it, in browsers that do not do so by themselves, and a button all. */

function openAt(hash: string): void {
  const place = document.getElementById(decodeURIComponent(hash.slice(1)));
  let fold = place?.closest('details');
  if (!place || !fold) return;
  while (fold) {
    fold.open = true;
    fold = fold.parentElement?.closest('details');
  }
  place.scrollIntoView();
}

openAt(location.hash);
addEventListener('hashchange', () => openAt(location.hash));

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-open-all]')) {
  const folds = document.querySelectorAll<HTMLDetailsElement>(
    `.${button.dataset.openAll} > details`,
  );
  button.addEventListener('click', () => {
    const open = button.ariaExpanded !== 'true';
    for (const fold of folds) fold.open = open;
    button.ariaExpanded = String(open);
    button.textContent = open ? say('Hide all reasons') : say('Show all reasons');
  });
}

// What a reader hears at a citation: the number and the title of the source.
for (const link of document.querySelectorAll<HTMLAnchorElement>('[href^="#source-"]')) {
  const source = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const title = source?.querySelector('a')?.textContent.trim();
  if (!title) continue;
  link.title = title;
  link.ariaLabel = say('Source {number}: {title}', { number: link.textContent, title });
}
