import { say } from '../../words/say.ts';

/** Opens the folds around the target of a link, in browsers that do not do so by themselves. */
function openFoldsAround(hash: string): void {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  let fold = target?.closest('details');
  if (!target || !fold) return;
  while (fold) {
    fold.open = true;
    fold = fold.parentElement?.closest('details');
  }
  target.scrollIntoView();
}

openFoldsAround(location.hash);
addEventListener('hashchange', () => openFoldsAround(location.hash));

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-open-all]')) {
  const folds = document.querySelectorAll<HTMLDetailsElement>(
    `.${button.dataset.openAll} > details`,
  );
  let open = false;
  button.addEventListener('click', () => {
    open = !open;
    for (const fold of folds) fold.open = open;
    button.textContent = open ? say('Hide all reasons') : say('Show all reasons');
  });
}

// Screen readers announce a citation by the number and the title of its source.
for (const link of document.querySelectorAll<HTMLAnchorElement>('[href^="#source-"]')) {
  const source = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const title = source?.querySelector('a')?.textContent.trim();
  if (!title) continue;
  link.title = title;
  link.ariaLabel = say('Source {number}: {title}', { number: link.textContent, title });
}
